package org.koers.lrs.about;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.koers.lrs.xapi.version.XapiVersion;

/** The About Resource: which versions are spoken; open to everyone. */
@Path("about")
@ApplicationScoped
public class AboutResource {

  private static final JsonMapper JSON = new JsonMapper();

  @GET
  public Response about() {
    ObjectNode about = JSON.createObjectNode();
    ArrayNode versions = about.putArray("version");
    for (XapiVersion version : XapiVersion.values()) {
      versions.add(version.text());
    }
    return Response.ok(about.toString(), MediaType.APPLICATION_JSON_TYPE).build();
  }
}
