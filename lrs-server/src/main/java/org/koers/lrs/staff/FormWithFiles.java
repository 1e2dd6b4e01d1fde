package org.koers.lrs.staff;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.fileupload.FileItemIterator;
import org.apache.commons.fileupload.FileItemStream;
import org.apache.commons.fileupload.FileUpload;
import org.apache.commons.fileupload.FileUploadBase.FileUploadIOException;
import org.apache.commons.fileupload.FileUploadBase.SizeLimitExceededException;
import org.apache.commons.fileupload.FileUploadException;
import org.apache.commons.fileupload.UploadContext;
import org.koers.lrs.problem.LrsProblem;
import org.koers.lrs.problem.ProblemCode;

/**
 * A form with a file, multipart/form-data (RFC 7578), read into memory.
 *
 * @param contentType with the boundary
 */
record FormWithFiles(String contentType, InputStream body) implements UploadContext {

  static final String TYPE = "multipart/form-data";
  static final int MOST_BYTES = 5 << 20;
  private static final int MOST_PARTS = 100;

  /** All of it, refused if it is larger or breaks off. */
  StaffForm read() {
    FileUpload upload = new FileUpload();
    upload.setSizeMax(MOST_BYTES);
    try {
      return read(upload.getItemIterator(this));
    } catch (SizeLimitExceededException large) {
      throw tooLarge(large);
    } catch (FileUploadIOException wrapped) {
      throw wrapped.getCause() instanceof SizeLimitExceededException
          ? tooLarge(wrapped)
          : damaged(wrapped);
    } catch (FileUploadException | IOException damaged) {
      throw damaged(damaged);
    }
  }

  private static StaffForm read(FileItemIterator parts) throws FileUploadException, IOException {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (int count = 0; parts.hasNext(); count++) {
      FileItemStream part = parts.next();
      if (count == MOST_PARTS || part.getFieldName() == null) {
        throw damaged(new FileUploadException("part " + count));
      }
      byte[] sent = part.openStream().readAllBytes();
      if (part.isFormField()) {
        fields
            .computeIfAbsent(part.getFieldName(), name -> new ArrayList<>())
            .add(StaffForm.cleaned(new String(sent, UTF_8)));
      } else {
        files.put(part.getFieldName(), sent);
      }
    }
    return new StaffForm(fields, files);
  }

  private static LrsProblem tooLarge(Exception cause) {
    return new LrsProblem(
        ProblemCode.TOO_LARGE, "A form has at most 5 MiB with its file. Choose a smaller.", cause);
  }

  private static LrsProblem damaged(Exception cause) {
    return new LrsProblem(
        ProblemCode.BAD_REQUEST, "The form is damaged or broke off. Send it again.", cause);
  }

  @Override
  public String getCharacterEncoding() {
    return UTF_8.name();
  }

  @Override
  public String getContentType() {
    return contentType;
  }

  @Override
  public InputStream getInputStream() {
    return body;
  }

  /** Not believed; the bytes are counted. */
  @Override
  public long contentLength() {
    return -1;
  }

  @Override
  @Deprecated
  @SuppressWarnings("InlineMeSuggester") // the library calls it
  public int getContentLength() {
    return -1;
  }
}
