package org.koers.adaptive.library.page;

import org.koers.lrs.staff.StaffForm;

/**
 * What somebody sent that was refused, so that nothing has to be typed twice.
 *
 * @param field the id of the place at which something is wrong; empty if nothing is
 * @param problem what, with the cure
 * @param form as it was filled in
 */
public record Typed(String field, String problem, StaffForm form) {

  /** Nothing was refused. */
  public static final Typed NOTHING = new Typed("", "", StaffForm.EMPTY);

  /** Whether something is wrong at this place. */
  public boolean wrongAt(String place) {
    return field.equals(place);
  }

  /** What was typed into a field of the form at this place; else what it has anyway. */
  public String value(String place, String name, String usual) {
    return wrongAt(place) ? form.text(name) : usual;
  }
}
