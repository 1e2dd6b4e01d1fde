package org.koers.lrs.staff;

import java.util.List;
import java.util.Optional;
import org.koers.lrs.authority.Tenant;

/**
 * Who is signed in, on any node. A session ends 30 minutes after its last request and 12 hours
 * after the sign-in.
 */
public interface StaffSessions {

  /** Begins a session and gives its token, which is not kept. */
  String begin(StaffPerson person);

  /** Who has this token, if its session goes on; that was a use of it. */
  Optional<StaffPerson> use(String token);

  void end(String token);

  /** Shows another tenant from now on. */
  void show(String token, Tenant tenant);

  /** All of them, by name. */
  List<Tenant> tenants();
}
