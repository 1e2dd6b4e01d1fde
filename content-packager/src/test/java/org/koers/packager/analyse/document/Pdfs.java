package org.koers.packager.analyse.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;

/** PDF files, whole and hostile ones. */
public final class Pdfs {

  private Pdfs() {}

  /** Each page with its paragraphs; the first bookmarked "Begin". */
  @SafeVarargs
  public static byte[] pages(List<String>... pages) throws IOException {
    try (PDDocument document = new PDDocument()) {
      fill(document, pages);
      return saved(document);
    }
  }

  /** A page that opens with a password; with an empty one, anybody can read it. */
  static byte[] encrypted(String password) throws IOException {
    try (PDDocument document = new PDDocument()) {
      fill(document, List.of("A secret text"));
      StandardProtectionPolicy policy =
          new StandardProtectionPolicy("owner", password, new AccessPermission());
      policy.setEncryptionKeyLength(256);
      document.protect(policy);
      return saved(document);
    }
  }

  @SafeVarargs
  private static void fill(PDDocument document, List<String>... pages) throws IOException {
    document.getDocumentInformation().setTitle("Handbook");
    document.getDocumentCatalog().setLanguage("en-GB");
    for (List<String> paragraphs : pages) {
      PDPage page = new PDPage();
      document.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        int y = 700;
        for (String paragraph : paragraphs) {
          content.beginText();
          content.setFont(new PDType1Font(FontName.HELVETICA), 12);
          content.newLineAtOffset(50, y);
          content.showText(paragraph);
          content.endText();
          y -= 60;
        }
      }
    }
    PDDocumentOutline outline = new PDDocumentOutline();
    PDOutlineItem begin = new PDOutlineItem();
    PDPageFitDestination first = new PDPageFitDestination();
    first.setPage(document.getPage(0));
    begin.setTitle("Begin");
    begin.setDestination(first);
    outline.addLast(begin);
    document.getDocumentCatalog().setDocumentOutline(outline);
  }

  private static byte[] saved(PDDocument document) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.save(out);
    return out.toByteArray();
  }

  /** A page tree whose only branch is itself. */
  static byte[] endlessTree() {
    return objects(
        "<</Type/Catalog/Pages 2 0 R>>".getBytes(ISO_8859_1),
        "<</Type/Pages/Count 99999999/Kids[2 0 R]>>".getBytes(ISO_8859_1));
  }

  /** A page tree of so many branches, one in the other. */
  static byte[] deepTree(int depth) {
    byte[][] objects = new byte[depth + 1][];
    objects[0] = "<</Type/Catalog/Pages 2 0 R>>".getBytes(ISO_8859_1);
    for (int i = 1; i <= depth; i++) {
      objects[i] = ("<</Type/Pages/Count 1/Kids[" + (i + 2) + " 0 R]>>").getBytes(ISO_8859_1);
    }
    objects[depth] = "<</Type/Page/MediaBox[0 0 9 9]>>".getBytes(ISO_8859_1);
    return objects(objects);
  }

  /** One page; its content is this, so many times. */
  static byte[] drawing(String operators, int times) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
      byte[] block = operators.repeat(1000).getBytes(ISO_8859_1);
      for (int i = 0; i < times; i += 1000) {
        deflater.write(block);
      }
    }
    return page(stream("/Filter/FlateDecode", packed.toByteArray()), "");
  }

  /** A page with a picture that says it is 100,000 by 100,000 dots, and a word. */
  static byte[] hugePicture() throws IOException {
    return page(
        stream("", "/P Do BT /F 12 Tf 50 700 Td (Beside) Tj ET".getBytes(ISO_8859_1)),
        "/XObject<</P 5 0 R>>",
        stream(
            "/Type/XObject/Subtype/Image/Width 100000/Height 100000/BitsPerComponent 8"
                + "/ColorSpace/DeviceRGB",
            new byte[10]));
  }

  private static byte[] page(byte[] content, String resources, byte[]... more) {
    byte[][] objects = new byte[4 + more.length][];
    objects[0] = "<</Type/Catalog/Pages 2 0 R>>".getBytes(ISO_8859_1);
    objects[1] = "<</Type/Pages/Count 1/Kids[3 0 R]>>".getBytes(ISO_8859_1);
    objects[2] =
        ("<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<<"
                + "/Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>"
                + resources
                + ">>>>")
            .getBytes(ISO_8859_1);
    objects[3] = content;
    System.arraycopy(more, 0, objects, 4, more.length);
    return objects(objects);
  }

  private static byte[] stream(String dictionary, byte[] content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(
        ("<<" + dictionary + "/Length " + content.length + ">>\nstream\n").getBytes(ISO_8859_1));
    out.writeBytes(content);
    out.writeBytes("\nendstream".getBytes(ISO_8859_1));
    return out.toByteArray();
  }

  private static byte[] objects(byte[]... objects) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes("%PDF-1.7\n".getBytes(ISO_8859_1));
    StringBuilder table = new StringBuilder("xref\n0 " + (objects.length + 1) + "\n");
    table.append("0000000000 65535 f \n");
    for (int i = 0; i < objects.length; i++) {
      table.append(String.format("%010d 00000 n \n", out.size()));
      out.writeBytes(((i + 1) + " 0 obj\n").getBytes(ISO_8859_1));
      out.writeBytes(objects[i]);
      out.writeBytes("\nendobj\n".getBytes(ISO_8859_1));
    }
    int at = out.size();
    String trailer =
        "trailer\n<</Root 1 0 R/Size "
            + (objects.length + 1)
            + ">>\nstartxref\n"
            + at
            + "\n%%EOF\n";
    out.writeBytes((table + trailer).getBytes(ISO_8859_1));
    return out.toByteArray();
  }
}
