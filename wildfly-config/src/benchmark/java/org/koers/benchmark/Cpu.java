package org.koers.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Processor time of processes, from /proc: their own and that of their children. */
final class Cpu {

  private static final double TICKS_PER_SECOND = 100;

  private Cpu() {}

  /** Seconds used by the process and all below it, also by those that ended. */
  static double secondsOfTree(long pid) {
    double ticks = ticks(pid, true);
    List<Long> children =
        ProcessHandle.of(pid).stream()
            .flatMap(ProcessHandle::descendants)
            .map(ProcessHandle::pid)
            .toList();
    for (long child : children) {
      ticks += ticks(child, true);
    }
    return ticks / TICKS_PER_SECOND;
  }

  /** The process whose command line has all of these words; 0 if there is none. */
  static long find(String... words) throws IOException {
    try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
      return processes
          .filter(path -> path.getFileName().toString().chars().allMatch(Character::isDigit))
          .filter(path -> Stream.of(words).allMatch(commandLine(path)::contains))
          .map(path -> Long.parseLong(path.getFileName().toString()))
          .filter(pid -> pid != ProcessHandle.current().pid())
          .sorted()
          .findFirst()
          .orElse(0L);
    }
  }

  private static String commandLine(Path process) {
    try {
      return Files.readString(process.resolve("cmdline")).replace('\0', ' ');
    } catch (IOException ended) {
      return "";
    }
  }

  private static double ticks(long pid, boolean withEndedChildren) {
    try {
      String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
      String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
      double own = Double.parseDouble(fields[11]) + Double.parseDouble(fields[12]);
      return withEndedChildren
          ? own + Double.parseDouble(fields[13]) + Double.parseDouble(fields[14])
          : own;
    } catch (IOException ended) {
      return 0;
    }
  }
}
