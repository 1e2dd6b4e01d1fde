package org.koers.adaptive.library.page;

import jakarta.inject.Inject;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import org.jboss.resteasy.plugins.server.resourcefactory.POJOResourceFactory;
import org.jboss.resteasy.spi.HttpRequest;
import org.jboss.resteasy.spi.HttpResponse;
import org.jboss.resteasy.spi.ResteasyProviderFactory;
import org.jboss.resteasy.spi.metadata.ResourceBuilder;

/** Makes a resource for each request and injects its fields, as the server does. */
public final class InjectedResource extends POJOResourceFactory {

  private final List<Object> parts;

  /**
   * @param parts what is injected, each where it is the first that fits
   */
  public InjectedResource(Class<?> resource, List<Object> parts) {
    super(new ResourceBuilder(), resource);
    this.parts = parts;
  }

  @Override
  public Object createResource(
      HttpRequest request, HttpResponse response, ResteasyProviderFactory factory) {
    Object made = super.createResource(request, response, factory);
    Arrays.stream(made.getClass().getDeclaredFields())
        .filter(field -> field.isAnnotationPresent(Inject.class))
        .forEach(field -> put(made, field));
    return made;
  }

  private void put(Object made, Field field) {
    Object part =
        parts.stream()
            .filter(field.getType()::isInstance)
            .findFirst()
            .orElseThrow(() -> new AssertionError("Nothing is there for " + field));
    try {
      field.setAccessible(true);
      field.set(made, part);
    } catch (IllegalAccessException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
