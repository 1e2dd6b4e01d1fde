package org.koers.packager.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.koers.packager.ZipFixture;
import org.koers.packager.problem.Finding;
import org.koers.packager.problem.FindingCode;

/** Formats without a manifest of SCORM; these files are ours, in the form that is documented. */
class OtherFormatsTest {

  private static final String TINCAN =
      """
      <?xml version="1.0" encoding="utf-8" ?>
      <tincan xmlns="http://projecttincan.com/tincan.xsd">
        <activities>
          <activity id="https://example.org/courses/phishing" type="http://adlnet.gov/expapi/activities/course">
            <name>Phishing herkennen</name>
            <description lang="nl">Hoe herken je een valse mail?</description>
            <launch lang="nl">story.html</launch>
          </activity>
          <activity id="https://example.org/courses/phishing/1" type="http://adlnet.gov/expapi/activities/module">
            <name>Deel een</name>
          </activity>
        </activities>
      </tincan>
      """;

  private static final String COURSE =
      """
      [Course]
      Course_Creator=Anna
      COURSE_TITLE = Safety at work
      Level=1

      [Course_Description]
      How to stay safe.
      """;

  private static final String UNITS =
      """
      "System_ID","Type","Command_Line","Time_Limit_Action","File_Name","Max_Score","Mastery_Score"
      "A1","lesson","","","start page.html","100","80"
      "A2","lesson","","","","",""
      """;

  private static final String DESCRIPTIONS =
      """
      "system_id","developer_id","title","description"
      "a1","x","Fire, and what to do","The first lesson"
      """;

  @TempDir Path folder;

  private ContentPackage read(ZipFixture files) throws IOException {
    return PackageReader.read(files.in(Files.createTempDirectory(folder, "p")));
  }

  @Test
  void tinCanActivitiesWithALaunchShouldBeLaunchable() throws IOException {
    ContentPackage content =
        read(new ZipFixture().with("tincan.xml", TINCAN).with("story.html", "x"));
    assertThat(content).isInstanceOf(TinCan.class);
    assertThat(content.title()).isEqualTo("Phishing herkennen");
    assertThat(content.findings()).isEmpty();
    assertThat(content.launchables())
        .containsExactly(
            new Launchable(
                "https://example.org/courses/phishing",
                "Phishing herkennen",
                "story.html",
                "story.html",
                Launchable.Kind.ACTIVITY,
                null));
  }

  @Test
  void aTinCanPackageWithoutALaunchShouldStop() throws IOException {
    String none = TINCAN.replaceAll("<launch.*</launch>", "");
    assertThat(read(new ZipFixture().with("tincan.xml", none)).findings())
        .filteredOn(Finding::stops)
        .extracting(Finding::code)
        .containsExactly(FindingCode.NOTHING_TO_LAUNCH);
  }

  @Test
  void anAiccCourseShouldBeReadInWhateverCase() throws IOException {
    ContentPackage content =
        read(
            new ZipFixture()
                .with("COURSE.CRS", COURSE)
                .with("course.au", UNITS)
                .with("Course.des", DESCRIPTIONS)
                .with("start page.html", "x"));
    assertThat(content.format()).isEqualTo("AICC");
    assertThat(content.title()).isEqualTo("Safety at work");
    assertThat(content.launchables())
        .containsExactly(
            new Launchable(
                "A1",
                "Fire, and what to do",
                "start%20page.html",
                "start page.html",
                Launchable.Kind.AU,
                new BigDecimal("0.80")));
    assertThat(content.findings())
        .extracting(Finding::code)
        .containsExactly(FindingCode.HREF_BLANK, FindingCode.HREF_MISSING);
  }

  @Test
  void aBrokenAiccTableShouldBeAFinding() throws IOException {
    ContentPackage content =
        read(
            new ZipFixture()
                .with("c.crs", COURSE)
                .with("c.au", "\"system_id\",\"file_name\"\r\n\"A1\",\"broken"));
    assertThat(content.findings())
        .extracting(Finding::code)
        .containsExactly(
            FindingCode.AICC_FILE_MISSING, FindingCode.AICC_TABLE, FindingCode.NOTHING_TO_LAUNCH);
  }

  @Test
  void h5pShouldSayItsContentTypeAndLanguage() throws IOException {
    String about =
        "{\"title\":\"Quiz\",\"language\":\"nl\",\"mainLibrary\":\"H5P.MultiChoice\","
            + "\"preloadedDependencies\":[]}";
    ContentPackage content =
        read(new ZipFixture().with("h5p.json", about).with("content/content.json", "{}"));
    assertThat(content.format()).isEqualTo("H5P (H5P.MultiChoice)");
    assertThat(((H5p) content).language()).isEqualTo("nl");
    assertThat(content.findings()).isEmpty();
    assertThat(read(new ZipFixture().with("h5p.json", "{")).findings())
        .extracting(Finding::code)
        .containsExactly(FindingCode.JSON_UNREADABLE, FindingCode.H5P_CONTENT_MISSING);
  }

  @Test
  void looseMaterialShouldBeginWithItsStartPageOrBeEachFile() throws IOException {
    ContentPackage site =
        read(
            new ZipFixture()
                .with("site/deep/index.html", "x")
                .with("site/index.html", "x")
                .with("site/a.html", "x"));
    assertThat(site).isInstanceOf(Loose.class);
    assertThat(site.launchables()).extracting(Launchable::entry).containsExactly("site/index.html");
    ContentPackage files =
        read(new ZipFixture().with("b film.mp4", "x").with("a.PDF", "x").with("notes.txt", "x"));
    assertThat(files.launchables())
        .extracting(Launchable::title, Launchable::href)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("a", "a.PDF"),
            org.assertj.core.groups.Tuple.tuple("b film", "b%20film.mp4"));
    assertThat(read(new ZipFixture().with("notes.txt", "x")).findings())
        .extracting(Finding::code)
        .containsExactly(FindingCode.FORMAT_UNKNOWN);
  }
}
