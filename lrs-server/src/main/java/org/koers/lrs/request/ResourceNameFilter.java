package org.koers.lrs.request;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Tells the current request which resource it is for, before any other filter refuses it, and whose
 * it was.
 */
@Provider
@Dependent
@Priority(0)
public class ResourceNameFilter implements ContainerRequestFilter, ContainerResponseFilter {

  /** A resource as it is served at a base address. */
  private record Served(String base, @Nullable Class<?> resource, @Nullable Method method) {}

  private final Map<Served, String> templates = new ConcurrentHashMap<>();

  @Context private @Nullable ResourceInfo resource;

  @Override
  public void filter(ContainerRequestContext request) {
    ResourceInfo found = resource;
    if (found != null && found.getResourceClass() != null) {
      String base = request.getUriInfo().getBaseUri().getPath();
      Served served = new Served(base, found.getResourceClass(), found.getResourceMethod());
      String template = templates.computeIfAbsent(served, ResourceNameFilter::template);
      CurrentRequest.get().ifPresent(current -> current.isFor(template));
    }
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    SecurityContext security = request.getSecurityContext();
    if (security != null && security.getUserPrincipal() != null) {
      String key = security.getUserPrincipal().getName();
      CurrentRequest.get().ifPresent(current -> current.isOf(key));
    }
  }

  private static String template(Served served) {
    return (served.base() + "/" + path(served.resource()) + "/" + path(served.method()))
        .replaceAll("/+", "/")
        .replaceAll("(?<=.)/$", "");
  }

  private static String path(@Nullable AnnotatedElement element) {
    Path path = element == null ? null : element.getAnnotation(Path.class);
    return path == null ? "" : path.value();
  }
}
