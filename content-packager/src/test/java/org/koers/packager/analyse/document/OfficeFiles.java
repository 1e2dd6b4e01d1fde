package org.koers.packager.analyse.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xslf.usermodel.SlideLayout;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyles;

/** Office files as POI writes them, and what can be done to them. */
public final class OfficeFiles {

  private OfficeFiles() {}

  /** Three slides, the second hidden; the first has notes, the last a table. */
  public static byte[] slides() throws IOException {
    try (XMLSlideShow show = new XMLSlideShow()) {
      show.getProperties().getCoreProperties().setTitle("Data leaks");
      var layout = show.getSlideMasters().getFirst().getLayout(SlideLayout.TITLE_AND_CONTENT);
      XSLFSlide first = show.createSlide(layout);
      first.getPlaceholder(0).setText("What is a leak?");
      first.getPlaceholder(1).setText("Data that got out.\nReport it at once.");
      show.getNotesSlide(first).getPlaceholder(1).setText("Say it slowly");
      XSLFSlide hidden = show.createSlide(layout);
      hidden.getPlaceholder(0).setText("Not for learners");
      hidden.setHidden(true);
      XSLFSlide last = show.createSlide();
      XSLFTable table = last.createTable(1, 2);
      table.getCell(0, 0).setText("Whom to call");
      table.getCell(0, 1).setText("The privacy officer");
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      show.write(out);
      return out.toByteArray();
    }
  }

  /** A preface and two chapters. */
  static byte[] chapters() throws IOException {
    try (XWPFDocument document = new XWPFDocument()) {
      XWPFStyles styles = document.createStyles();
      CTStyles all = CTStyles.Factory.newInstance();
      CTStyle heading = all.addNewStyle();
      heading.setStyleId("berschrift1");
      heading.addNewName().setVal("heading 1");
      styles.setStyles(all);
      document.createParagraph().createRun().setText("A preface.");
      for (String chapter : new String[] {"One", "Two"}) {
        var title = document.createParagraph();
        title.setStyle("berschrift1");
        title.createRun().setText(chapter);
        var paragraph = document.createParagraph();
        paragraph.createRun().setText("Text of ");
        paragraph.createRun().setText(chapter + ".");
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.write(out);
      return out.toByteArray();
    }
  }

  /** A sheet of words and numbers, and a hidden one. */
  static byte[] sheets() throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      XSSFRow row = book.createSheet("Terms").createRow(0);
      row.createCell(0).setCellValue("Controller");
      row.createCell(1).setCellValue(42);
      book.createSheet("Secret").createRow(0).createCell(0).setCellValue("No");
      book.setSheetHidden(1, true);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      book.write(out);
      return out.toByteArray();
    }
  }

  /** The same file with other parts in place of those of these names, or beside them. */
  static byte[] with(byte[] file, Map<String, byte[]> parts) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream to = new ZipOutputStream(out);
        ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
        if (!parts.containsKey(entry.getName())) {
          to.putNextEntry(new ZipEntry(entry.getName()));
          to.write(from.readAllBytes());
        }
      }
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        to.putNextEntry(new ZipEntry(part.getKey()));
        to.write(part.getValue());
      }
    }
    return out.toByteArray();
  }

  /** A slide that has its text from an entity. */
  static byte[] slideWithDoctype() {
    return """
        <!DOCTYPE s [<!ENTITY e SYSTEM "file:///etc/hostname">]>
        <p:sld xmlns:p="urn:p" xmlns:a="urn:a"><a:p><a:r><a:t>&e;</a:t></a:r></a:p></p:sld>
        """
        .getBytes(StandardCharsets.UTF_8);
  }
}
