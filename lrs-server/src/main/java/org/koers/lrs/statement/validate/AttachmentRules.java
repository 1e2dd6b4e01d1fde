package org.koers.lrs.statement.validate;

import static org.koers.lrs.statement.validate.Part.ATTACHMENT;

import java.util.List;

/** Data 2.4.11: what is said about an attachment; its bytes are the receiver's concern. */
final class AttachmentRules {

  private AttachmentRules() {}

  static List<Rule> all() {
    return List.of(
        new HasUsageType(),
        new HasDisplay(),
        new DescriptionIsLanguageMap(),
        new HasContentType(),
        new HasLength(),
        new HasSha2(),
        new FileUrlIsIrl());
  }

  @Requirement("XAPI-00107")
  static final class HasUsageType extends PropertyRule.Required {
    HasUsageType() {
      super("usageType", DataType.IRI, ATTACHMENT);
    }
  }

  @Requirement("XAPI-00106")
  static final class HasDisplay extends PropertyRule.Required {
    HasDisplay() {
      super("display", DataType.OBJECT, ATTACHMENT);
    }
  }

  @Requirement("XAPI-00006")
  static final class DescriptionIsLanguageMap extends PropertyRule {
    DescriptionIsLanguageMap() {
      super("description", DataType.OBJECT, ATTACHMENT);
    }
  }

  @Requirement("XAPI-00105")
  static final class HasContentType extends PropertyRule.Required {
    HasContentType() {
      super("contentType", DataType.MEDIA_TYPE, ATTACHMENT);
    }
  }

  @Requirement("XAPI-00102")
  static final class HasLength extends PropertyRule.Required {
    HasLength() {
      super("length", DataType.SIZE, ATTACHMENT);
    }
  }

  @Requirement("XAPI-00103")
  static final class HasSha2 extends PropertyRule.Required {
    HasSha2() {
      super("sha2", DataType.SHA2, ATTACHMENT);
    }
  }

  @Requirement("XAPI-00104")
  static final class FileUrlIsIrl extends PropertyRule {
    FileUrlIsIrl() {
      super("fileUrl", DataType.IRI, ATTACHMENT);
    }
  }
}
