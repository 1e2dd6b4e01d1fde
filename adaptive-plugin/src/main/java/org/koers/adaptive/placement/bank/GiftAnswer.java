package org.koers.adaptive.placement.bank;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One answer of a question in GIFT.
 *
 * @param mark {@code =} or {@code ~}
 * @param weight from -1 to 1; what the mark says where no weight is written
 * @param weighed whether one is written
 * @param text as written, escapes hidden
 * @param feedback may be empty
 */
record GiftAnswer(char mark, double weight, boolean weighed, String text, String feedback) {

  private static final Pattern WEIGHT =
      Pattern.compile("^\\s*%(-?[0-9]{1,3}(?:[.,][0-9]{1,8})?)%", Pattern.DOTALL);

  /** All of them, in their order. */
  static List<GiftAnswer> of(String body) {
    List<GiftAnswer> answers = new ArrayList<>();
    int at = next(body, 0);
    while (at < body.length()) {
      int end = next(body, at + 1);
      answers.add(one(body.charAt(at), body.substring(at + 1, end)));
      at = end;
    }
    return answers;
  }

  /** The next mark; {@code ->} and what HTML writes as attributes are none. */
  private static int next(String body, int from) {
    boolean tag = false;
    for (int i = from; i < body.length(); i++) {
      char c = body.charAt(i);
      if (c == '<' && i + 1 < body.length() && Character.isLetter(body.charAt(i + 1))) {
        tag = body.indexOf('>', i) > 0;
      } else if (c == '>') {
        tag = false;
      } else if (!tag && (c == '=' || c == '~')) {
        return i;
      }
    }
    return body.length();
  }

  private static GiftAnswer one(char mark, String written) {
    Matcher weight = WEIGHT.matcher(written);
    boolean weighed = weight.find();
    double percent = weighed ? new BigDecimal(weight.group(1).replace(',', '.')).doubleValue() : 0;
    if (Math.abs(percent) > 100) {
      throw new Refused(
          BankFindingCode.KEY_INVALID,
          "A weight is " + percent + " %, and -100 to 100 is possible.");
    }
    String rest = weighed ? written.substring(weight.end()) : written;
    int hash = rest.indexOf('#');
    String plain = mark == '=' ? "1" : "0";
    return new GiftAnswer(
        mark,
        weighed ? percent / 100 : Double.parseDouble(plain),
        weighed,
        (hash < 0 ? rest : rest.substring(0, hash)).strip(),
        hash < 0 ? "" : GiftText.plain(rest.substring(hash + 1)));
  }
}
