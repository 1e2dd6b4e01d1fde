package org.koers.packager.analyse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** What the forms of a page ask: choices of one name, lists to choose from, and keyed fields. */
final class HtmlForms {

  private static final String FIELDS = "input:not([type=hidden]), select, textarea";
  private static final int LONGEST = 400;
  private static final int LEVELS = 4;
  private static final Pattern YES = Pattern.compile("(?i)|yes|true|1|right|correct|ja|sí|si|oui");
  private static final List<String> OF_OPTION =
      List.of("data-correct", "data-is-correct", "data-iscorrect", "data-right", "data-answer");
  private static final List<String> OF_QUESTION =
      List.of("data-answer", "data-correct", "data-correct-answer", "data-solution", "data-key");
  private static final Pattern CLASS =
      Pattern.compile("(?i)(^|.*\\s)(is-?)?(correct|right)(-?answer)?(\\s.*|$)");

  /**
   * A question of a form.
   *
   * @param named false if nothing says what is asked
   */
  record Asked(Question question, boolean named) {

    void tell(Readings readings) {
      if (named) {
        readings.question(question);
      } else {
        readings.unnamed(question);
      }
    }
  }

  private final String name;
  private final List<Asked> found = new ArrayList<>();

  private HtmlForms(String name) {
    this.name = name;
  }

  /** The questions of a page, as long as its elements are where they were. */
  static List<Asked> of(String name, Document page) {
    HtmlForms forms = new HtmlForms(name);
    Map<String, List<Element>> buttons = new LinkedHashMap<>();
    page.select("input[type=radio],input[type=checkbox]")
        .forEach(i -> buttons.computeIfAbsent(i.attr("name"), n -> new ArrayList<>()).add(i));
    buttons.forEach(forms::buttons);
    Map<String, Element> lists = new LinkedHashMap<>();
    page.select("select").forEach(s -> lists.putIfAbsent(s.attr("name"), s));
    lists.values().forEach(forms::list);
    page.select("input[type=text],input[type=number],input:not([type]),textarea")
        .forEach(forms::field);
    return List.copyOf(forms.found);
  }

  private void buttons(String id, List<Element> inputs) {
    List<Question.Choice> choices =
        inputs.stream()
            .map(i -> new Question.Choice(label(i), right(i, label(i), inputs)))
            .toList();
    add("choice " + id, id, asked(inputs), choices);
  }

  private void list(Element select) {
    List<Element> options = select.select("option");
    List<Question.Choice> choices =
        options.stream()
            .map(o -> new Question.Choice(o.text(), right(o, o.text(), options)))
            .filter(c -> !c.text().isBlank())
            .toList();
    String id = select.attr("name");
    add("list " + id, id, asked(List.of(select)), choices);
  }

  /** A field to write in counts as a question only if something says what is right. */
  private void field(Element input) {
    List<Question.Choice> choices =
        OF_QUESTION.stream()
            .map(input::attr)
            .filter(key -> !key.isBlank())
            .limit(1)
            .flatMap(key -> Arrays.stream(key.split("\\|", -1)))
            .map(answer -> new Question.Choice(answer.strip(), true))
            .toList();
    if (!choices.isEmpty()) {
      String id = input.attr("name");
      add("field " + id, id, asked(List.of(input)), choices);
    }
  }

  private void add(String made, String id, String asked, List<Question.Choice> choices) {
    String text = asked.isBlank() ? made : asked;
    found.add(
        new Asked(
            new Question("form", new Passage(name, text), choices, id, List.of()),
            !asked.isBlank()));
  }

  private static String asked(List<Element> inputs) {
    Element first = inputs.getFirst();
    Element fieldset = first.closest("fieldset");
    if (fieldset != null) {
      return ofFieldset(fieldset);
    }
    String label = inputs.size() == 1 ? labelled(first) : "";
    Element around = first.parent();
    for (int level = 0; label.isBlank() && around != null && level < LEVELS; level++) {
      label = holds(around, inputs) ? before(around, first) : "";
      around = around.parent();
    }
    return label.strip();
  }

  /** What stands before the choices in their fieldset and its part of the page. */
  private static String ofFieldset(Element fieldset) {
    StringBuilder text = new StringBuilder();
    Element part = fieldset.parent();
    if (part != null && part.select("> fieldset").size() == 1) {
      part.children().stream()
          .takeWhile(e -> !e.equals(fieldset))
          .forEach(e -> text.append(e.text()).append(' '));
    }
    text.append(fieldset.select("> legend").text());
    return text.toString().strip();
  }

  private static String labelled(Element field) {
    Element page = field.ownerDocument();
    if (page != null && !field.id().isEmpty()) {
      for (Element label : page.select("label[for]")) {
        if (label.attr("for").equals(field.id())) {
          return label.text();
        }
      }
    }
    return field.attr("aria-label");
  }

  private static boolean holds(Element around, List<Element> inputs) {
    return inputs.stream().allMatch(i -> i.parents().contains(around));
  }

  /** What stands there before a field, and behind the field before it. */
  private static String before(Element around, Element field) {
    List<String> texts = new ArrayList<>();
    for (Node node : around.childNodes()) {
      if (node.equals(field) || (node instanceof Element e && field.parents().contains(e))) {
        break;
      } else if (node instanceof TextNode text) {
        texts.add(text.text());
      } else if (node instanceof Element element) {
        if (element.is(FIELDS) || !element.select(FIELDS).isEmpty()) {
          texts.clear();
        } else if (!element.is("button, script, style")) {
          texts.add(element.text());
        }
      }
    }
    texts.removeIf(String::isBlank);
    String all = String.join(" ", texts).strip();
    return all.length() <= LONGEST || texts.isEmpty() ? all : texts.getLast();
  }

  /** What stands beside a button: its label, or the text around it. */
  private static String label(Element input) {
    Element around = input.closest("label");
    String label = around == null ? labelled(input) : around.text();
    if (label.isBlank() && input.nextSibling() instanceof TextNode text) {
      label = text.text().strip();
    }
    return label.isBlank() ? input.attr("value") : label;
  }

  private static boolean right(Element option, String label, List<Element> all) {
    for (String key : OF_OPTION) {
      if (option.hasAttr(key)) {
        return YES.matcher(option.attr(key)).matches();
      }
    }
    Element around = option.closest("label");
    if (CLASS.matcher(option.className()).matches()
        || (around != null && CLASS.matcher(around.className()).matches())) {
      return true;
    }
    Element part = option.parent();
    for (int level = 0; part != null && level < LEVELS; level++) {
      if (part.select(FIELDS).size() > Math.max(1, all.size())) {
        return false;
      }
      for (String key : OF_QUESTION) {
        if (part.hasAttr(key)) {
          return names(part.attr(key), option, label);
        }
      }
      part = part.parent();
    }
    return false;
  }

  private static boolean names(String keys, Element option, String label) {
    String id = option.id().toLowerCase(Locale.ROOT);
    String value = option.attr("value").toLowerCase(Locale.ROOT);
    return Arrays.stream(keys.toLowerCase(Locale.ROOT).split("[,;|]", -1))
        .map(String::strip)
        .anyMatch(
            k -> !k.isEmpty() && (k.equals(value) || k.equals(id) || k.equalsIgnoreCase(label)));
  }
}
