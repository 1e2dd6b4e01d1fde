package org.koers.lrs.statement.validate;

import static org.koers.lrs.statement.validate.Part.ACCOUNT;
import static org.koers.lrs.statement.validate.Part.AGENT;
import static org.koers.lrs.statement.validate.Part.GROUP;
import static org.koers.lrs.statement.validate.Part.STATEMENT;
import static org.koers.lrs.statement.validate.Part.SUB_STATEMENT;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/** Data 2.4.2 and 2.4.9: Agents, Groups, their identifiers, and the authority. */
final class ActorRules {

  static final List<String> IDENTIFIERS = List.of("mbox", "mbox_sha1sum", "openid", "account");

  private ActorRules() {}

  static List<Rule> all() {
    return List.of(
        new ActorIsAgentOrGroup(),
        new AuthorityIsAgentOrGroup(),
        new AuthorityGroupIsTwoAgents(),
        new NameIsString(),
        new AgentHasOneIdentifier(),
        new GroupHasAtMostOneIdentifier(),
        new AnonymousGroupHasMembers(),
        new MembersAreAgents(),
        new MboxIsMailto(),
        new MboxSha1SumIsSha1(),
        new OpenIdIsUri(),
        new AccountIsObject(),
        new AccountHasHomePage(),
        new AccountHasName());
  }

  private static List<String> identifiers(Place place) {
    List<String> found = new ArrayList<>(1);
    for (String identifier : IDENTIFIERS) {
      if (place.has(identifier)) {
        found.add(identifier);
      }
    }
    return found;
  }

  /** A property that holds an actor by its objectType. */
  abstract static class HoldsActor implements Rule {
    private final String property;
    private final Set<Part> parts;

    HoldsActor(String property, Part... parts) {
      this.property = property;
      this.parts = Set.of(parts);
    }

    @Override
    public final Set<Part> parts() {
      return parts;
    }

    @Override
    public final void check(Place place, BiConsumer<String, String> fault) {
      JsonNode actor = place.get(property);
      if (actor != null && actor.isObject() && Part.ACTOR.of(actor).isEmpty()) {
        fault.accept(
            place.at(property) + "/objectType",
            Say.shouldBe("objectType", actor.get("objectType"), "\"Agent\" or \"Group\""));
      }
    }
  }

  @Requirement("XAPI-00031")
  static final class ActorIsAgentOrGroup extends HoldsActor {
    ActorIsAgentOrGroup() {
      super("actor", STATEMENT, SUB_STATEMENT);
    }
  }

  @Requirement("XAPI-00024")
  static final class AuthorityIsAgentOrGroup implements Rule {
    @Override
    public Set<Part> parts() {
      return EnumSet.of(STATEMENT);
    }

    @Override
    public void check(Place place, BiConsumer<String, String> fault) {
      JsonNode authority = place.get("authority");
      if (authority != null && Part.ACTOR.of(authority).isEmpty()) {
        fault.accept(
            place.at("authority"),
            Say.shouldBe("authority", authority, "an Agent, or leave it out: the store sets it"));
      }
    }
  }

  @Requirement("XAPI-00098")
  static final class AuthorityGroupIsTwoAgents implements Rule {
    @Override
    public Set<Part> parts() {
      return EnumSet.of(STATEMENT);
    }

    @Override
    public void check(Place place, BiConsumer<String, String> fault) {
      JsonNode authority = place.json().path("authority");
      boolean twoAgents =
          authority.path("member").size() == 2 && IDENTIFIERS.stream().noneMatch(authority::has);
      if (authority.path("objectType").asText().equals("Group") && !twoAgents) {
        fault.accept(
            place.at("authority"),
            "As a Group, the authority is a consumer and a person; give it two members and no"
                + " identifier, or leave it out: the store sets it.");
      }
    }
  }

  @Requirement("XAPI-00033")
  static final class NameIsString extends PropertyRule {
    NameIsString() {
      super("name", DataType.STRING, AGENT, GROUP);
    }
  }

  @Requirement("XAPI-00034")
  static final class AgentHasOneIdentifier implements Rule {
    @Override
    public Set<Part> parts() {
      return EnumSet.of(AGENT);
    }

    @Override
    public void check(Place place, BiConsumer<String, String> fault) {
      List<String> found = identifiers(place);
      if (found.isEmpty()) {
        fault.accept(
            place.pointer(),
            "Nothing says who this Agent is; add one of " + String.join(", ", IDENTIFIERS) + ".");
      } else if (found.size() > 1) {
        fault.accept(
            place.pointer(),
            "An Agent has one identifier, not " + String.join(" and ", found) + "; keep one.");
      }
    }
  }

  @Requirement("XAPI-00037")
  static final class GroupHasAtMostOneIdentifier implements Rule {
    @Override
    public Set<Part> parts() {
      return EnumSet.of(GROUP);
    }

    @Override
    public void check(Place place, BiConsumer<String, String> fault) {
      List<String> found = identifiers(place);
      if (found.size() > 1) {
        fault.accept(
            place.pointer(),
            "A Group has one identifier at most, not "
                + String.join(" and ", found)
                + "; keep one.");
      }
    }
  }

  @Requirement("XAPI-00035")
  static final class AnonymousGroupHasMembers implements Rule {
    @Override
    public Set<Part> parts() {
      return EnumSet.of(GROUP);
    }

    @Override
    public void check(Place place, BiConsumer<String, String> fault) {
      JsonNode members = place.json().path("member");
      boolean none = members.isMissingNode() || (members.isArray() && members.isEmpty());
      if (identifiers(place).isEmpty() && none) {
        fault.accept(
            place.pointer(),
            "Nothing says who this Group is; add an identifier, or \"member\" with its Agents.");
      }
    }
  }

  @Requirement("XAPI-00036")
  static final class MembersAreAgents implements Rule {
    @Override
    public Set<Part> parts() {
      return EnumSet.of(GROUP);
    }

    @Override
    public void check(Place place, BiConsumer<String, String> fault) {
      JsonNode members = place.get("member");
      if (members != null && !Lists.of(members, member -> AGENT.of(member).isPresent())) {
        fault.accept(
            place.at("member"), Say.shouldBe("member", members, "an array of Agents only"));
      }
    }
  }

  @Requirement("XAPI-00038")
  static final class MboxIsMailto extends PropertyRule {
    MboxIsMailto() {
      super("mbox", DataType.MAILTO, AGENT, GROUP);
    }
  }

  @Requirement("XAPI-00039")
  static final class MboxSha1SumIsSha1 extends PropertyRule {
    MboxSha1SumIsSha1() {
      super("mbox_sha1sum", DataType.SHA1, AGENT, GROUP);
    }
  }

  @Requirement("XAPI-00040")
  static final class OpenIdIsUri extends PropertyRule {
    OpenIdIsUri() {
      super("openid", DataType.IRI, AGENT, GROUP);
    }
  }

  @Requirement("XAPI-00041")
  static final class AccountIsObject extends PropertyRule {
    AccountIsObject() {
      super("account", DataType.OBJECT, AGENT, GROUP);
    }
  }

  @Requirement("XAPI-00042")
  static final class AccountHasHomePage extends PropertyRule.Required {
    AccountHasHomePage() {
      super("homePage", DataType.IRI, ACCOUNT);
    }
  }

  @Requirement("XAPI-00043")
  static final class AccountHasName extends PropertyRule.Required {
    AccountHasName() {
      super("name", DataType.STRING, ACCOUNT);
    }
  }
}
