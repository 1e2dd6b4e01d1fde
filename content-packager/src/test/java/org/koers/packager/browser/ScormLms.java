package org.koers.packager.browser;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.koers.packager.browser.TinyServer.Answer;

/** A page with the SCORM 1.2 API above a course, as an LMS has it. */
final class ScormLms {

  private static final String PAGE =
      """
      <!DOCTYPE html><html><head><title>LMS</title><script>
      var cmi = { 'cmi.core.student_id': 'kim-7', 'cmi.core.student_name': 'Vries, Kim', 'cmi.core.lesson_status': 'not attempted',
        'cmi.core.entry': 'ab-initio', 'cmi.core.credit': 'credit', 'cmi.core.lesson_mode': 'normal', 'cmi.suspend_data': '',
        'cmi.core.lesson_location': '', 'cmi.launch_data': '', 'cmi.interactions._count': '0', 'cmi.core.score.raw': '' };
      var calls = [];
      var last = '0';
      window.API = {
        LMSInitialize: function () { calls.push('LMSInitialize'); last = '0'; return 'true'; },
        LMSGetValue: function (name) {
          last = name in cmi ? '0' : '401';
          if (name === 'cmi.interactions._count') { return String(interactions()); }
          return name in cmi ? cmi[name] : '';
        },
        LMSSetValue: function (name, value) { cmi[name] = String(value); calls.push(name); last = '0'; return 'true'; },
        LMSCommit: function () { calls.push('LMSCommit'); return 'true'; },
        LMSFinish: function () { calls.push('LMSFinish'); return 'true'; },
        LMSGetLastError: function () { return last; },
        LMSGetErrorString: function (code) { return 'error ' + code; },
        LMSGetDiagnostic: function () { return ''; }
      };
      function interactions() {
        return Object.keys(cmi).filter(function (name) { return /^cmi\\.interactions\\.\\d+\\.id$/.test(name); }).length;
      }
      </script></head><body><iframe id="content" src="/course/LAUNCH" width="1000" height="700"></iframe></body></html>
      """;

  private ScormLms() {}

  /** The page at {@code /lms}. */
  static void at(TinyServer server, String launch) {
    server.on("/lms", request -> Answer.html(PAGE.replace("LAUNCH", launch)));
  }

  /** The same, as one that tells a record store itself: its API says so. */
  static void tellingAt(TinyServer server, String launch) {
    String page =
        PAGE.replace("function interactions", "API.tellsStatements = true;\nfunction interactions");
    server.on("/lms", request -> Answer.html(page.replace("LAUNCH", launch)));
  }

  private static final String SCORM_AGAIN =
      """
      <!DOCTYPE html><html><head><title>LMS</title><script src="/scorm12.min.js"></script><script>
      window.API = new Scorm12API({ autocommit: false, logLevel: 5 });
      API.loadFromJSON({ core: { student_id: 'kim-7', student_name: 'Vries, Kim', entry: 'ab-initio' } });
      </script></head><body><iframe id="content" src="/course/LAUNCH" width="1000" height="700"></iframe></body></html>
      """;

  /**
   * The same with scorm-again as the API; skipped where the plugin, which brings it, is not built.
   */
  static void scormAgainAt(TinyServer server, String launch) {
    Path script =
        Path.of(System.getProperty("koers.root", ".."))
            .resolve("adaptive-plugin/target/classes/org/koers/adaptive/play/runtime")
            .resolve("scorm12.min.js");
    if (!Files.exists(script)) {
      abort("Skipped: there is no " + script + "; build adaptive-plugin first");
    }
    server.on("/scorm12.min.js", request -> new Answer(200, "text/javascript", bytes(script)));
    server.on("/lms", request -> Answer.html(SCORM_AGAIN.replace("LAUNCH", launch)));
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
