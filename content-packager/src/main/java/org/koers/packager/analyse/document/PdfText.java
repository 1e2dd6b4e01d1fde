package org.koers.packager.analyse.document;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.apache.pdfbox.text.PDFTextStripper;

/** The text of a PDF by page, each under its first bookmark. */
final class PdfText extends PDFTextStripper {

  private static final int MOST_BOOKMARKS = 2_000;
  private static final String PARAGRAPH = "\u2029";

  private final Gathering to;
  private final StringWriter page = new StringWriter();
  private final Map<COSBase, String> bookmarks = new HashMap<>();

  private PdfText(Gathering to) {
    this.to = to;
    setParagraphEnd(PARAGRAPH);
    setLineSeparator("\n");
    setSuppressDuplicateOverlappingText(true);
  }

  static void read(Path file, Gathering to) throws IOException {
    FontMappers.set(new OwnFonts());
    File pdf = file.toFile();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      String title = document.getDocumentInformation().getTitle();
      String language = document.getDocumentCatalog().getLanguage();
      to.titled(title == null ? "" : title);
      to.inLanguage(language == null ? "" : language);
      PdfText text = new PdfText(to);
      text.bookmarks(document);
      text.writeText(document, text.page);
    } catch (InvalidPasswordException locked) {
      throw new Encrypted();
    }
  }

  @Override
  protected void startPage(PDPage one) {
    to.part(getCurrentPageNo(), bookmarks.getOrDefault(one.getCOSObject(), ""));
  }

  @Override
  protected void endPage(PDPage one) {
    taken();
  }

  @Override
  protected void writeString(String text) throws IOException {
    super.writeString(text);
    if (page.getBuffer().length() > to.room()) {
      taken();
    }
  }

  private void taken() {
    String text = page.toString();
    page.getBuffer().setLength(0);
    for (String paragraph : text.split(PARAGRAPH, -1)) {
      to.paragraph(paragraph.replaceAll("(\\p{L})-\\s*\\n\\s*(\\p{Ll})", "$1$2"));
    }
  }

  /** Bookmarks can lead in circles. */
  private void bookmarks(PDDocument document) throws IOException {
    PDOutlineNode outline = document.getDocumentCatalog().getDocumentOutline();
    if (outline != null) {
      bookmarks(outline.getFirstChild(), document, 0);
    }
  }

  private void bookmarks(PDOutlineItem first, PDDocument document, int depth) throws IOException {
    PDOutlineItem at = first;
    for (int i = 0; at != null && depth < 3 && bookmarks.size() < MOST_BOOKMARKS; i++) {
      if (i > MOST_BOOKMARKS) {
        return;
      }
      if (at.getDestination() instanceof PDPageDestination there && there.getPage() != null) {
        bookmarks.putIfAbsent(there.getPage().getCOSObject(), String.valueOf(at.getTitle()));
      } else {
        PDPage page = at.findDestinationPage(document);
        if (page != null) {
          bookmarks.putIfAbsent(page.getCOSObject(), String.valueOf(at.getTitle()));
        }
      }
      bookmarks(at.getFirstChild(), document, depth + 1);
      at = at.getNextSibling();
    }
  }
}
