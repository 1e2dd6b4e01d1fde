package org.koers.lrs.staff;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a resource: it is a page of staff. {@link StaffFilter} lets only these roles in, and the
 * navigation of who has one of them shows it, as soon as the application at {@code /staff} lists
 * its class (see {@link StaffPages}). A resource there without this annotation or {@link
 * WithoutSignIn} answers nobody.
 *
 * <p>Its title is the text {@code title} with {@code key} before it, {@code KEY.title}, in {@code
 * messages*.properties} beside the class; {@code KEY.about} is what the first page says of it.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface StaffPage {

  /** Of its texts. */
  String key();

  /** Below {@code /staff/}, as in its {@code @Path}. */
  String path();

  /** Who sees it. */
  StaffRole[] roles();

  /** Where in the navigation, smallest first. */
  int order() default 100;

  /** Whether the navigation shows it; a part of another page it does not, and needs no texts. */
  boolean listed() default true;
}
