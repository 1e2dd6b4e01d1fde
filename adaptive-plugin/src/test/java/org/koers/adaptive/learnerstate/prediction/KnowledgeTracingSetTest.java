package org.koers.adaptive.learnerstate.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.koers.adaptive.benchmark.BenchmarkData;
import org.koers.adaptive.benchmark.Outcome;

class KnowledgeTracingSetTest {

  private static final String HEAD = "user_id\titem_id\ttimestamp\tcorrect\tskill_id\n";

  @TempDir private Path folder;

  @Test
  void answersShouldBeReadLearnerByLearner() throws IOException {
    write("train", HEAD + "7\t0\t5\t1\t3\n8\t1\t6.0\t0\t4\n7\t1\t3000000009\t0\t4\n");
    AnswerLog log = set().train();

    assertThat(log.learners()).isEqualTo(2);
    assertThat(log.size()).isEqualTo(3);
    assertThat(log.start(1)).isEqualTo(2);
    assertThat(log.question(1)).isEqualTo(new Question("item-1", List.of("set-4"), "tenant"));
    assertThat(log.right(0)).isTrue();
    assertThat(log.right(1)).isFalse();
    assertThat(log.at(1)).isEqualTo(3_000_000_009_000L);
    assertThat(log.at(2)).isEqualTo(6000);
  }

  @Test
  void itemsOfSeveralSkillsShouldHaveThemAll() throws IOException {
    write("train", HEAD + "7\t0\t5\t1\t3\n7\t1\t6\t0\t4\n7\t2\t6\t0\t5\n");
    try (ZipOutputStream zip =
        new ZipOutputStream(Files.newOutputStream(folder.resolve("q_mat.npz")))) {
      array(zip, "indices.npy", "<i4", 2, 0, 2);
      array(zip, "indptr.npy", "<i8", 0, 1, 3);
    }
    AnswerLog log = set().train();

    assertThat(log.question(0).competencies()).containsExactly("skill-2");
    assertThat(log.question(1).competencies()).containsExactly("set-4", "skill-0", "skill-2");
    assertThat(log.question(2).competencies()).containsExactly("set-5");
  }

  @Test
  void badFilesShouldBeNamedWithTheirLine() throws IOException {
    write("train", "user_id\titem_id\tcorrect\n");
    assertThatThrownBy(() -> set().train())
        .hasMessageContaining("train.csv line 1: no column timestamp");
    write("train", HEAD + "1\t2\t3\t1\t5\n1\t2\tx\n");
    assertThatThrownBy(() -> set().train()).hasMessageContaining("train.csv line 3");
  }

  @Test
  void whatIsNotThereShouldBeSaid() throws IOException {
    PredictionBenchmark benchmark = new PredictionBenchmark();
    assertThat(benchmark.run(new BenchmarkData(Optional.empty(), Optional.empty())))
        .isInstanceOf(Outcome.Skipped.class)
        .asString()
        .contains("-Dkt.data=FOLDER");
    write("test", HEAD);
    assertThat(KnowledgeTracingSet.in(folder)).containsExactly(folder);
    assertThat(KnowledgeTracingSet.in(folder.getParent())).contains(folder);
    assertThat(benchmark.run(new BenchmarkData(Optional.of(folder), Optional.empty())))
        .isInstanceOf(Outcome.Skipped.class)
        .asString()
        .contains("preprocessed_data_train.csv");
  }

  private KnowledgeTracingSet set() throws IOException {
    return KnowledgeTracingSet.of(folder).orElseThrow();
  }

  private void write(String part, String text) throws IOException {
    Files.writeString(folder.resolve("preprocessed_data_" + part + ".csv"), text);
  }

  private static void array(OutputStream out, String name, String type, int... values)
      throws IOException {
    ZipOutputStream zip = (ZipOutputStream) out;
    zip.putNextEntry(new ZipEntry(name));
    String head =
        "{'descr': '%s', 'fortran_order': False, 'shape': (%d,), }\n"
            .formatted(type, values.length);
    ByteBuffer bytes =
        ByteBuffer.allocate(10 + head.length() + 8 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.put(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0});
    bytes.putShort((short) head.length()).put(head.getBytes(StandardCharsets.ISO_8859_1));
    for (int value : values) {
      if (type.equals("<i8")) {
        bytes.putLong(value);
      } else {
        bytes.putInt(value);
      }
    }
    zip.write(bytes.array(), 0, bytes.position());
    zip.closeEntry();
  }
}
