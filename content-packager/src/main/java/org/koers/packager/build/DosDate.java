package org.koers.packager.build;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.koers.packager.intake.ZipMember;
import org.koers.packager.problem.PackageProblem;
import org.koers.packager.problem.ProblemCode;

/**
 * A date as zips hold it: from 1980, in steps of two seconds, in no zone.
 *
 * @param date MS-DOS date
 * @param time MS-DOS time
 */
public record DosDate(int date, int time) {

  private static final DosDate FIRST = of(LocalDateTime.of(1980, 1, 1, 0, 0));

  /** The date of the newest entry, so that no clock is needed. */
  public static DosDate newest(List<ZipMember> members) {
    int stamp = members.stream().mapToInt(ZipMember::stamp).max().orElse(0);
    return Math.max(stamp, FIRST.stamp()) == stamp
        ? new DosDate(stamp >>> 16, stamp & 0xFFFF)
        : FIRST;
  }

  /**
   * A date that a person wrote: {@code 2026-01-31}, {@code 2026-01-31T10:00} or with an offset
   * (then in UTC).
   */
  public static DosDate parse(String written) {
    try {
      return of(dateTime(written));
    } catch (DateTimeParseException e) {
      throw wrong(written, "is no date");
    }
  }

  private static LocalDateTime dateTime(String written) {
    if (written.matches(".*(Z|[+-]\\d\\d:\\d\\d)") && written.contains("T")) {
      return OffsetDateTime.parse(written).withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime();
    }
    return written.contains("T")
        ? LocalDateTime.parse(written)
        : LocalDate.parse(written).atStartOfDay();
  }

  private static DosDate of(LocalDateTime at) {
    if (at.getYear() < 1980 || at.getYear() > 2107) {
      throw wrong(at.toString(), "is outside the years 1980 to 2107, which zips can hold");
    }
    int date = (at.getYear() - 1980) << 9 | at.getMonthValue() << 5 | at.getDayOfMonth();
    int time = at.getHour() << 11 | at.getMinute() << 5 | at.getSecond() / 2;
    return new DosDate(date, time);
  }

  private static PackageProblem wrong(String written, String why) {
    return new PackageProblem(
        ProblemCode.TAG_INVALID,
        "--date",
        "\"" + written + "\" " + why + ".",
        "Give a date such as 2026-01-31.");
  }

  private int stamp() {
    return date << 16 | time;
  }

  /**
   * The day, for provenance; an impossible one, as broken tools write it, counts as the first
   * possible.
   */
  public LocalDate day() {
    int month = Math.clamp(date >>> 5 & 0xF, 1, 12);
    LocalDate first = LocalDate.of(1980 + (date >>> 9), month, 1);
    return first.withDayOfMonth(Math.clamp(date & 0x1F, 1, first.lengthOfMonth()));
  }
}
