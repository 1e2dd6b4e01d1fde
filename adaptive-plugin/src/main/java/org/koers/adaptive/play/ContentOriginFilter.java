package org.koers.adaptive.play;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;

/** Sends content hosts to the content and all others to the application; never one to the other. */
@WebFilter(filterName = "ContentOriginFilter", urlPatterns = "/*", asyncSupported = true)
@NullUnmarked
public class ContentOriginFilter extends HttpFilter {

  private static final int LARGEST_COMMIT = 8 << 20;
  private static final int BUFFER = 1 << 16;

  @Inject private transient ContentOrigin origin;
  @Inject private transient PlaySettings settings;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    switch (Site.of(request.getHeader("Host"), settings)) {
      case Site.Main _ -> chain.doFilter(request, response);
      case Site.Content(String label) ->
          write(origin.answer(read(request, label)), request, response);
    }
  }

  private static ContentRequest read(HttpServletRequest request, String label) throws IOException {
    Map<String, String> headers = new HashMap<>();
    for (String name : Collections.list(request.getHeaderNames())) {
      headers.put(name.toLowerCase(Locale.ROOT), request.getHeader(name));
    }
    byte[] body =
        request.getMethod().equals("POST")
            ? request.getInputStream().readNBytes(LARGEST_COMMIT)
            : new byte[0];
    String query = request.getQueryString();
    return new ContentRequest(
        request.getMethod(),
        label,
        request.getRequestURI(),
        query == null ? "" : query,
        headers,
        body);
  }

  private void write(ContentReply reply, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setStatus(reply.status());
    origin.headers().forEach(response::setHeader);
    reply.headers().forEach(response::setHeader);
    boolean head = request.getMethod().equals("HEAD");
    switch (reply) {
      case ContentReply.Bytes bytes -> {
        response.setContentLength(bytes.body().length);
        if (!head) {
          response.getOutputStream().write(bytes.body());
        }
      }
      case ContentReply.Slice slice -> {
        response.setContentLengthLong(slice.length());
        if (!head) {
          copy(slice, response.getOutputStream());
        }
      }
    }
  }

  static void copy(ContentReply.Slice slice, OutputStream out) throws IOException {
    try (SeekableByteChannel file = Files.newByteChannel(slice.file())) {
      file.position(slice.from());
      InputStream in = Channels.newInputStream(file);
      byte[] buffer = new byte[BUFFER];
      long left = slice.length();
      while (left > 0) {
        int read = in.read(buffer, 0, (int) Math.min(left, buffer.length));
        if (read < 0) {
          return;
        }
        out.write(buffer, 0, read);
        left -= read;
      }
    }
  }
}
