package org.koers.lrs.staff;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Sends requests to pages of staff, keeps cookies, and takes CSRF tokens from pages. */
public final class StaffClient {

  private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final StaffSite site;
  private final Map<String, String> cookies = new LinkedHashMap<>();
  private String language = "en";
  private String page = "";

  StaffClient(StaffSite site) {
    this.site = site;
  }

  /** An answer; redirects are not followed. */
  public record Answer(int status, String body, Map<String, List<String>> headers) {
    public String header(String name) {
      return String.join("\n", headers.getOrDefault(name, List.of()));
    }

    /** The token of the page's forms. */
    public String csrf() {
      Matcher found = CSRF.matcher(body);
      if (!found.find()) {
        throw new AssertionError("No form on\n" + body);
      }
      return found.group(1);
    }
  }

  public StaffClient speaking(String tag) {
    language = tag;
    return this;
  }

  /** Sends from now on that forms stand on this page, as browsers do. */
  public StaffClient at(String path) {
    page = path;
    return this;
  }

  /** Signs in as the local administrator. */
  public StaffClient signIn() {
    Answer answer = signIn("admin", StaffSite.PASSWORD);
    if (answer.status() != 303) {
      throw new AssertionError(answer.body());
    }
    return this;
  }

  public Answer signIn(String name, String password) {
    return post(
        "/staff/sign-in", "csrf", get("/staff/sign-in").csrf(), "name", name, "password", password);
  }

  public Answer get(String path) {
    return send(HttpRequest.newBuilder(URI.create(site.at(path))));
  }

  /** Sends a form with these fields and no others: names and values by turns. */
  public Answer post(String path, String... fields) {
    StringBuilder form = new StringBuilder();
    for (int i = 0; i < fields.length; i += 2) {
      form.append(form.isEmpty() ? "" : "&")
          .append(URLEncoder.encode(fields[i], UTF_8))
          .append('=')
          .append(URLEncoder.encode(fields[i + 1], UTF_8));
    }
    return send(
        HttpRequest.newBuilder(URI.create(site.at(path)))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form.toString())));
  }

  /** Sends a form with a file, as from the page at {@code from}, with its token. */
  public Answer upload(String from, String path, String field, byte[] file, String... fields) {
    return upload(path, field, file, with(get(from).csrf(), fields));
  }

  /** Sends a form with a file, these fields and no others: names and values by turns. */
  public Answer upload(String path, String field, byte[] file, String[] fields) {
    String boundary = "----koers-test-boundary";
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (int i = 0; i < fields.length; i += 2) {
      body.writeBytes(part(boundary, "name=\"" + fields[i] + "\"", ""));
      body.writeBytes(fields[i + 1].getBytes(UTF_8));
    }
    body.writeBytes(
        part(
            boundary,
            "name=\"" + field + "\"; filename=\"profile.jsonld\"",
            "\r\nContent-Type: application/octet-stream"));
    body.writeBytes(file);
    body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(UTF_8));
    return send(
        HttpRequest.newBuilder(URI.create(site.at(path)))
            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .POST(BodyPublishers.ofByteArray(body.toByteArray())));
  }

  private static byte[] part(String boundary, String names, String headers) {
    return ("\r\n--"
            + boundary
            + "\r\nContent-Disposition: form-data; "
            + names
            + headers
            + "\r\n\r\n")
        .getBytes(UTF_8);
  }

  /** Sends a form as from the page at {@code from}, with its token. */
  public Answer submit(String from, String path, String... fields) {
    return post(path, with(get(from).csrf(), fields));
  }

  private static String[] with(String csrf, String[] fields) {
    String[] all = new String[fields.length + 2];
    all[0] = "csrf";
    all[1] = csrf;
    System.arraycopy(fields, 0, all, 2, fields.length);
    return all;
  }

  public String cookie(String name) {
    return cookies.getOrDefault(name, "");
  }

  public void setCookie(String name, String value) {
    cookies.put(name, value);
  }

  private Answer send(HttpRequest.Builder request) {
    request.header("Accept-Language", language);
    if (!page.isEmpty()) {
      request.header("Referer", site.at(page));
    }
    if (!cookies.isEmpty()) {
      request.header(
          "Cookie",
          cookies.entrySet().stream()
              .map(one -> one.getKey() + "=" + one.getValue())
              .collect(Collectors.joining("; ")));
    }
    try {
      HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString());
      response.headers().allValues("set-cookie").forEach(this::keep);
      return new Answer(response.statusCode(), response.body(), response.headers().map());
    } catch (IOException failed) {
      throw new java.io.UncheckedIOException(failed);
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  private void keep(String header) {
    String[] pair = header.split(";", 2)[0].split("=", 2);
    if (header.contains("Max-Age=0")) {
      cookies.remove(pair[0]);
    } else {
      cookies.put(pair[0], pair[1]);
    }
  }
}
