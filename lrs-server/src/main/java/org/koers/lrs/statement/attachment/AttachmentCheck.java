package org.koers.lrs.statement.attachment;

import static java.util.stream.Collectors.toMap;
import static org.koers.lrs.problem.ProblemCode.ATTACHMENT;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.koers.lrs.problem.LrsProblem;
import org.koers.lrs.problem.ProblemFinding;
import org.koers.lrs.xapi.Attachment;
import org.koers.lrs.xapi.Statement;

/**
 * Holds the files of a request against its statements (Data 2.4.11, Communication 1.5.2): each file
 * is named by a statement, each attachment has its file or says where it is.
 */
public final class AttachmentCheck {

  private static final String SIGNATURE = "http://adlnet.gov/expapi/attachments/signature";

  private final Map<String, SpooledAttachment> files;
  private final Set<String> named = new HashSet<>();

  private AttachmentCheck(List<SpooledAttachment> files) {
    this.files =
        files.stream().collect(toMap(SpooledAttachment::sha2, file -> file, (one, same) -> one));
  }

  /** Refuses the request if something does not fit, or a signature is not one. */
  public static void check(List<Statement> statements, List<SpooledAttachment> files) {
    AttachmentCheck check = new AttachmentCheck(files);
    for (int i = 0; i < statements.size(); i++) {
      check.statement(statements.get(i), statements.size() == 1 ? "" : "/" + i);
    }
    for (SpooledAttachment file : files) {
      if (!check.named.contains(file.sha2())) {
        throw refusal(
            "",
            "The part with the hash " + file.sha2() + " belongs to no statement. Leave it out.");
      }
    }
  }

  private void statement(Statement statement, String place) {
    List<Attachment> attachments = statement.allAttachments();
    for (int i = 0; i < attachments.size(); i++) {
      Attachment attachment = attachments.get(i);
      String pointer = place + "/attachments/" + i;
      String sha2 = attachment.sha2().toLowerCase(Locale.ROOT);
      named.add(sha2);
      SpooledAttachment file = files.get(sha2);
      if (file == null && attachment.fileUrl() == null) {
        throw refusal(
            pointer,
            "The attachment has no fileUrl, so its file must come along as a part of"
                + " multipart/mixed with the X-Experience-API-Hash "
                + attachment.sha2()
                + ".");
      }
      if (attachment.usageType().value().equals(SIGNATURE)) {
        SignatureCheck.check(statement, attachment, file, pointer);
      }
    }
  }

  static LrsProblem refusal(String pointer, String message) {
    return new LrsProblem(
        ATTACHMENT,
        message + " Nothing of this request was stored.",
        List.of(new ProblemFinding("", pointer, message)));
  }
}
