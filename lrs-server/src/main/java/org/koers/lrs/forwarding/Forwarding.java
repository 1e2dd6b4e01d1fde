package org.koers.lrs.forwarding;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.koers.lrs.forwarding.NewTarget.Start;
import org.koers.lrs.problem.LrsProblem;
import org.koers.lrs.problem.ProblemCode;

/** What an administrator can do with the targets of a tenant, by HTTP or on a page. */
public class Forwarding {

  private final Targets targets;
  private final Courier courier;
  private final CredentialSafe safe;
  private final TargetAddress addresses;

  public Forwarding(
      Targets targets, Courier courier, CredentialSafe safe, TargetAddress addresses) {
    this.targets = targets;
    this.courier = courier;
    this.safe = safe;
    this.addresses = addresses;
  }

  public List<TargetStatus> targets(long tenantId) {
    return targets.all(tenantId);
  }

  public TargetStatus target(long tenantId, long id) {
    return targets
        .find(tenantId, id)
        .orElseThrow(
            () ->
                new LrsProblem(
                    ProblemCode.TARGET_NOT_FOUND,
                    "No target has the id " + id + ". The list of targets has their ids."));
  }

  /** What a new target needs beside its plan. */
  public record Opening(TargetCredential credential, Start start, boolean paused) {}

  /**
   * Makes what an administrator filled in.
   *
   * @throws LrsProblem naming what is wrong in it, as a JSON pointer
   */
  public TargetStatus create(long tenantId, TargetForm form) {
    return create(tenantId, form.newPlan(), form.opening());
  }

  public TargetStatus create(long tenantId, TargetPlan plan, Opening opening) {
    addresses.check(plan.url());
    requireFit(plan, opening.credential().kind());
    NewTarget made =
        new NewTarget(
            plan, safe.seal(tenantId, opening.credential()), opening.start(), opening.paused());
    Target added = targets.add(tenantId, made).orElseThrow(() -> nameTaken(plan));
    courier.targetsChanged();
    return target(tenantId, added.id());
  }

  /** A credential that is not given stays, unless it would go to another address now. */
  public TargetStatus change(Target before, TargetPlan plan, Optional<TargetCredential> given) {
    addresses.check(plan.url());
    boolean moved = !sameOrigin(before.plan().url(), plan.url());
    if (moved && given.isEmpty() && !before.credential().equals(SealedCredential.NONE)) {
      throw new LrsProblem(
          ProblemCode.INVALID_TARGET,
          "The url has another host, port or scheme than before, and the credential was given for"
              + " the old one. Send the credential for the new one with it.");
    }
    SealedCredential credential =
        given.map(c -> safe.seal(before.tenantId(), c)).orElse(before.credential());
    requireFit(plan, credential.kind());
    Target changed = new Target(before.tenantId(), before.id(), plan, before.paused(), credential);
    if (!targets.change(changed)) {
      throw nameTaken(plan);
    }
    courier.targetsChanged();
    return target(before.tenantId(), before.id());
  }

  private static boolean sameOrigin(URI one, URI other) {
    return one.getPort() == other.getPort()
        && Objects.equals(one.getScheme(), other.getScheme())
        && one.getHost().equalsIgnoreCase(other.getHost());
  }

  private static void requireFit(TargetPlan plan, String credentialKind) {
    boolean signs = credentialKind.equals("signature");
    if (signs != (plan.kind() == TargetKind.WEBHOOK)) {
      throw TargetJson.refusal(
          "/credential",
          plan.kind() == TargetKind.WEBHOOK
              ? "is missing or does not fit: a webhook needs a signature, {\"signature\": {\"secret\":"
                  + " \"whsec_...\"}}"
              : "does not fit: an LRS takes basic or bearer, not a signature");
    }
  }

  private static LrsProblem nameTaken(TargetPlan plan) {
    return new LrsProblem(
        ProblemCode.TARGET_NAME_TAKEN,
        "Another target is called \"" + plan.name() + "\". Take another name.");
  }

  public TargetStatus pause(Target target, boolean paused) {
    targets.pause(target, paused);
    courier.targetsChanged();
    return target(target.tenantId(), target.id());
  }

  public void delete(Target target) {
    targets.delete(target);
  }

  public List<Courier.Check> test(Target target) {
    return courier.test(target);
  }

  public List<DeadLetter> deadLetters(Target target, long afterPosition, int limit) {
    return targets.deadLetters(target, afterPosition, limit);
  }

  public void replay(Target target, long position) {
    if (!targets.replay(target, position)) {
      throw new LrsProblem(
          ProblemCode.DEAD_LETTER_NOT_FOUND,
          "The target has no dead letter of the position "
              + position
              + ". Perhaps it was sent again meanwhile; the list of dead letters says.");
    }
    courier.targetsChanged();
  }

  /** How many are sent again. */
  public int replayAll(Target target) {
    int waiting = targets.replayAll(target);
    courier.targetsChanged();
    return waiting;
  }
}
