package org.koers.server.it;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;

/** Bytes as they are to the server, also such as no client library sends; a connection for each. */
record RawHttp(String host, int port) {

  private static final int PATIENCE_MS = 50_000;

  static RawHttp to(URI address) {
    return new RawHttp(address.getHost(), address.getPort());
  }

  /** Writes a request. */
  interface Sender {
    void send(OutputStream out) throws IOException;
  }

  /**
   * What the server answered until it closed, or until the first answer is whole.
   *
   * @param status 0 where it closed without an answer
   */
  record Answer(int status, String text) {}

  Socket connect() throws IOException {
    Socket socket = new Socket(host, port);
    socket.setSoTimeout(PATIENCE_MS);
    return socket;
  }

  Answer send(byte[] request) throws IOException {
    return send(out -> out.write(request));
  }

  /** A server that refuses may close before all is sent; what it said then still counts. */
  Answer send(Sender sender) throws IOException {
    try (Socket socket = connect()) {
      try {
        sender.send(socket.getOutputStream());
        socket.getOutputStream().flush();
      } catch (SocketException closed) {
        // it has answered already, or not at all
      }
      return read(socket.getInputStream());
    }
  }

  static Answer read(InputStream in) throws IOException {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    byte[] some = new byte[8192];
    try {
      for (int n = in.read(some); n > 0; n = in.read(some)) {
        text.write(some, 0, n);
        if (isWhole(text.toString(ISO_8859_1))) {
          break;
        }
      }
    } catch (SocketException reset) {
      // what came before stands
    }
    String all = text.toString(ISO_8859_1);
    int status = all.startsWith("HTTP/1.1 ") ? Integer.parseInt(all.substring(9, 12)) : 0;
    return new Answer(status, all);
  }

  private static boolean isWhole(String answer) {
    int head = answer.indexOf("\r\n\r\n");
    if (head < 0) {
      return false;
    }
    String lower = answer.substring(0, head).toLowerCase(java.util.Locale.ROOT);
    int length = lower.indexOf("\r\ncontent-length:");
    if (length < 0) {
      return lower.contains("transfer-encoding: chunked")
          ? answer.endsWith("0\r\n\r\n")
          : lower.startsWith("http/1.1 204");
    }
    int end = lower.indexOf("\r\n", length + 2);
    String number = lower.substring(length + 17, end < 0 ? lower.length() : end).strip();
    return answer.length() >= head + 4 + Integer.parseInt(number);
  }
}
