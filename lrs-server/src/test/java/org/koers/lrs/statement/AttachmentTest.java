package org.koers.lrs.statement;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.util.Base64;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.koers.lrs.authority.Scope;
import org.koers.lrs.test.Covers;

/** Statements that come with files, and signed ones. */
class AttachmentTest {

  private static final String SIGNATURE = "http://adlnet.gov/expapi/attachments/signature";
  private static final String CONTENT = "Bewijs: Zoë\r\n--not-the-boundary\r\n";

  private static Endpoint endpoint;
  private static PrivateKey key;
  private static String certificate;

  private final Endpoint.Client client =
      endpoint.newClient(Scope.ALL).with("Content-Type", "multipart/mixed; boundary=\"b-1\"");
  private final String id = UUID.randomUUID().toString();

  @BeforeAll
  static void serve(@TempDir Path folder) throws Exception {
    endpoint = new Endpoint();
    Path store = folder.resolve("keys.p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "k",
                "-keyalg",
                "RSA",
                "-dname",
                "CN=test",
                "-storepass",
                "secret",
                "-keystore",
                store.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("out").toFile())
            .start();
    assertThat(keytool.waitFor()).isZero();
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      keys.load(in, "secret".toCharArray());
    }
    key = (PrivateKey) keys.getKey("k", "secret".toCharArray());
    certificate = Base64.encode(keys.getCertificate("k").getEncoded()).toString();
  }

  @AfterAll
  static void stop() {
    endpoint.close();
  }

  @Test
  @Covers({"XAPI-00161", "XAPI-00167"})
  void aFileShouldComeBackByteForByteWhereItIsAskedFor() {
    Endpoint.Answer put =
        client.put(id, body(statement(CONTENT), part(CONTENT, sha2(CONTENT), "binary")));
    Endpoint.Answer with = client.get("statementId", id, "attachments", "true");
    Endpoint.Answer page = client.get("attachments", "true");
    Endpoint.Answer without = client.get("statementId", id);

    assertThat(put.status()).as(put.body()).isEqualTo(204);
    for (Endpoint.Answer answer : List.of(with, page)) {
      String type = String.valueOf(answer.header("Content-Type"));
      assertThat(type).startsWith("multipart/mixed;boundary=");
      String boundary = type.substring(type.indexOf('=') + 1).replace("\"", "");
      assertThat(answer.body())
          .startsWith("--" + boundary + "\r\nContent-Type: application/json\r\n\r\n{")
          .endsWith(
              "X-Experience-API-Hash: "
                  + sha2(CONTENT)
                  + "\r\n\r\n"
                  + CONTENT
                  + "\r\n--"
                  + boundary
                  + "--\r\n");
    }
    assertThat(without.header("Content-Type")).isEqualTo("application/json");
  }

  @Test
  void anotherTenantShouldNotGetAFileByItsHash() {
    client.put(id, body(statement(CONTENT), part(CONTENT, sha2(CONTENT), "binary")));
    Endpoint.Client other = endpoint.newClient(Scope.ALL);
    other.put(
        id,
        statement(CONTENT).replace("\"length\"", "\"fileUrl\":\"https://x.example/f\",\"length\""));

    assertThat(other.get("statementId", id, "attachments", "true").body())
        .contains(id)
        .doesNotContain("Bewijs: Zoë");
  }

  @ParameterizedTest
  @CsvSource({
    "'--b-1', '--b-2', boundary",
    "application/json, text/plain, first part",
    "'Content-Transfer-Encoding: binary', 'Content-Transfer-Encoding: base64', binary",
    "X-Experience-API-Hash, X-Hash, X-Experience-API-Hash",
    "Bewijs, Bewezen, hash",
    "'--b-1--', '', broke off",
    "'\"sha2\":\"', '\"sha2\":\"00', part"
  })
  @Covers({"XAPI-00130", "XAPI-00132", "XAPI-00134", "XAPI-00135"})
  void whatDoesNotFitShouldBeNamedAndNothingStored(String right, String wrong, String reason) {
    String body = body(statement(CONTENT), part(CONTENT, sha2(CONTENT), "binary"));
    String broken =
        right.contains("sha2")
            ? body.replace(right + sha2(CONTENT), right + sha2("other"))
            : body.replace(right, wrong);

    Endpoint.Answer answer = client.put(id, broken);

    assertThat(answer.status()).as(answer.body()).isEqualTo(400);
    assertThat(answer.json().path("code").asText()).isEqualTo("KOERS-0306");
    assertThat(answer.json().path("detail").asText()).contains(reason);
    assertThat(client.get("statementId", id).status()).isEqualTo(404);
  }

  @Test
  @Covers({"XAPI-00131", "XAPI-00133"})
  void aBoundaryAndAllStatementsInTheFirstPartShouldBeNeeded() {
    String body = body(statement(CONTENT), part(CONTENT, sha2(CONTENT), "binary"));
    String split =
        body(
            "[" + statement(CONTENT) + "]",
            "--b-1\r\nContent-Type: application/json\r\n\r\n[" + unsigned() + "]\r\n");

    Endpoint.Answer inTwo = client.send("POST", "statements", split);
    Endpoint.Answer none = client.with("Content-Type", "multipart/mixed").put(id, body);

    assertThat(List.of(inTwo, none))
        .allSatisfy(answer -> assertThat(answer.status()).isEqualTo(400));
    assertThat(none.json().path("detail").asText()).contains("boundary");
  }

  @Test
  @Covers({"XAPI-00128", "XAPI-00129"})
  void aFileThatBelongsToNoStatementOrIsMissingShouldBeRefused() {
    String content = sha2(CONTENT);
    Endpoint.Answer tooMany =
        client.put(
            id,
            body(
                statement(CONTENT),
                part(CONTENT, content, "binary") + part("more", sha2("more"), "binary")));
    Endpoint.Answer missing = client.put(id, body(statement(CONTENT), ""));
    Endpoint.Answer json =
        client.with("Content-Type", "application/json").put(id, statement(CONTENT));

    assertThat(List.of(tooMany, missing, json))
        .allSatisfy(answer -> assertThat(answer.status()).isEqualTo(400));
    assertThat(missing.json().at("/findings/0/pointer").asText()).isEqualTo("/attachments/0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"RS256", "RS384", "RS512"})
  @Covers({"XAPI-00115", "XAPI-00117"})
  void aSignedStatementShouldBeTaken(String algorithm) throws Exception {
    assertThat(sendSigned(unsigned(), jws(algorithm, unsigned(), certificate)).status())
        .isEqualTo(204);
  }

  @Test
  @Covers({"XAPI-00115", "XAPI-00116"})
  void aSignatureOfAnythingElseShouldBeRefused() throws Exception {
    String other = unsigned().replace("x:verb", "x:other");
    String good = jws("RS256", unsigned(), certificate);
    String forged = good.substring(0, good.length() - 8) + "AAAAAAAA";

    assertThat(sendSigned(unsigned(), jws("RS256", other, certificate)).body())
        .contains("not this statement");
    assertThat(sendSigned(unsigned(), forged).body()).contains("certificate");
    assertThat(sendSigned(unsigned(), "no jws").body()).contains("compact serialization");
    assertThat(sendSigned(unsigned(), good.replace(good.substring(0, 10), "eyJhbGciOi")).status())
        .isEqualTo(400);
  }

  private Endpoint.Answer sendSigned(String statement, String jws) {
    String signed =
        statement.substring(0, statement.length() - 1)
            + ",\"attachments\":["
            + attachment(SIGNATURE, "application/octet-stream", jws)
            + "]}";
    return client.put(id, body(signed, part(jws, sha2(jws), "binary")));
  }

  private static String jws(String algorithm, String payload, String certificate)
      throws JOSEException {
    JWSObject jws =
        new JWSObject(
            new JWSHeader.Builder(JWSAlgorithm.parse(algorithm))
                .x509CertChain(List.of(new Base64(certificate)))
                .build(),
            new Payload(payload));
    jws.sign(new RSASSASigner(key));
    return jws.serialize();
  }

  private String unsigned() {
    return "{\"id\":\""
        + id
        + "\",\"actor\":{\"mbox\":\"mailto:a@example.org\"},\"verb\":{\"id\":\"x:verb\"},"
        + "\"object\":{\"id\":\"x:activity\"}}";
  }

  private String statement(String content) {
    String statement = unsigned();
    return statement.substring(0, statement.length() - 1)
        + ",\"attachments\":["
        + attachment("x:evidence", "text/plain", content)
        + "]}";
  }

  private static String attachment(String usage, String type, String content) {
    return "{\"usageType\":\"%s\",\"display\":{\"nl\":\"x\"},\"contentType\":\"%s\",\"length\":%d,\"sha2\":\"%s\"}"
        .formatted(usage, type, content.getBytes(UTF_8).length, sha2(content));
  }

  private static String body(String statement, String parts) {
    return "preamble\r\n--b-1\r\nContent-Type: application/json\r\n\r\n"
        + statement
        + "\r\n"
        + parts
        + "--b-1--\r\n";
  }

  private static String part(String content, String hash, String encoding) {
    return "--b-1\r\nContent-Type: text/plain\r\nContent-Transfer-Encoding: %s\r\nX-Experience-API-Hash: %s\r\n\r\n%s\r\n"
        .formatted(encoding, hash, content);
  }

  private static String sha2(String content) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(content.getBytes(UTF_8)));
    } catch (GeneralSecurityException impossible) {
      throw new AssertionError(impossible);
    }
  }
}
