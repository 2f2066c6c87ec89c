package org.yidan.casework.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yidan.casework.files.head.JpegHead;
import org.yidan.engine.Browser;
import org.yidan.support.Photos;
import org.yidan.support.YidanTest;

/** What may be sent in and what may not; everything goes the way of the start form. */
@YidanTest
class UploadAbuseTest {

    private static final String FILES = "/api/call-files";
    private static final String UPLOADER = "420381003.caller";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    private Browser caller;

    @BeforeEach
    void logIn() {
        forgetUploads();
        caller = Browser.loggedIn(port, UPLOADER, "yidan");
    }

    @AfterEach
    void forgetUploads() {
        jdbc.sql("delete from case_attachment where case_no is null and uploaded_by = ?")
                .param(UPLOADER)
                .update();
    }

    @Test
    void refusesWhatIsNoPhotoWhateverItsNameSays() {
        assertThat(refusal("照片.jpg", bytes("MZ\u0090 program"))).isEqualTo("400 file-kind");
        assertThat(refusal("a.svg", bytes("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>")))
                .isEqualTo("400 file-kind");
        assertThat(refusal("a.jpg", bytes("<?xml version='1.0'?><svg><script>alert(1)</script></svg>")))
                .isEqualTo("400 file-kind");
        assertThat(refusal("a.html", bytes("<!doctype html><script>alert(1)</script>")))
                .isEqualTo("400 file-kind");
        assertThat(refusal("a.gif", bytes("GIF89a"))).isEqualTo("400 file-kind");
        assertThat(refusal("a.jpg", new byte[0])).isEqualTo("400 file-empty");
    }

    @Test
    void refusesPhotosThatDoNotOpenOrWouldFillTheMemory() {
        byte[] photo = Photos.jpeg();

        assertThat(refusal("a.jpg", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 1, 2, 3}))
                .isEqualTo("400 photo-unreadable");
        assertThat(refusal("a.jpg", Arrays.copyOf(photo, 100))).isEqualTo("400 photo-unreadable");
        assertThat(refusal("a.webp", bytes("RIFF\1\1\1\1WEBPVP8 garbage"))).isEqualTo("400 photo-unreadable");
        assertThat(refusal("a.png", Photos.bomb())).isEqualTo("400 photo-too-many-pixels");
    }

    @Test
    void refusesPhotosByWhatTheirKindTakesToDecode() {
        assertThat(refusal("a.png", Photos.promising(5_000, 5_000))).isEqualTo("400 photo-too-many-pixels");
        assertThat(refusal("a.png", Photos.promising(20_000_000, 1))).isEqualTo("400 photo-too-long");
        assertThat(refusal("a.jpg", Photos.progressive(4_100, 3_000))).isEqualTo("400 photo-progressive-too-big");
        assertThat(refusal("a.webp", Photos.webpWithABigPictureOnASmallCanvas()))
                .isEqualTo("400 photo-webp-too-big");
        assertThat(caller.upload(FILES, "a.jpg", Photos.progressive(4_100, 3_000))
                        .body())
                .contains("12 百万像素", "手机相机设置里选较小的照片尺寸");
        assertThat(upload("a.jpg", Photos.progressive(new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB))))
                .contains("\"id\"");
    }

    @Test
    void takesBigPhotosOfSeveralPeopleAtOnceOneAfterTheOther() {
        List<byte[]> photos = List.of(
                Photos.progressive(new BufferedImage(2_000, 1_500, BufferedImage.TYPE_INT_RGB)),
                Photos.plainWebp(2_800, 2_800),
                Photos.fromAPhone(3_000, 2_000),
                Photos.png(3_000, 2_000));

        List<CompletableFuture<String>> sent = photos.stream()
                .map(photo -> CompletableFuture.supplyAsync(() -> upload("a.jpg", photo)))
                .toList();

        assertThat(sent).map(CompletableFuture::join).allSatisfy(answer -> assertThat(answer)
                .contains("\"id\""));
    }

    @Test
    void knowsAJpegThatIsKeptWholeWhileItIsDecoded() {
        byte[] photo = Photos.fromAPhone(400, 300);
        byte[] refined = Photos.progressive(new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB));
        byte[] inTurn = photo.clone();
        for (int at = 2; at < inTurn.length - 5; at++) {
            if ((inTurn[at] & 0xFF) == 0xFF && (inTurn[at + 1] & 0xFF) == 0xDA) {
                inTurn[at + 4] = 1;
                break;
            }
        }

        assertThat(JpegHead.of(photo)).isEqualTo(new JpegHead(false, 1));
        assertThat(JpegHead.of(refined).inSeveralScans()).isTrue();
        assertThat(JpegHead.of(refined).scans()).isBetween(2, 12);
        assertThat(JpegHead.of(inTurn).inSeveralScans())
                .as("one component a scan")
                .isTrue();
        assertThat(JpegHead.of(new byte[20]).scans()).isZero();
    }

    @Test
    void servesAFileUnderAHarmlessNameWithTheEndingOfItsTrueKind() {
        String program = upload("C:\\temp\\..\\马路.jpg.exe", Photos.jpeg());
        String script = upload("shell.php.jpg", Photos.png(20, 20));
        String control = upload("a\tb;\u202Egpj.exe", Photos.jpeg());

        assertThat(program).contains("\"马路_jpg.jpg\"", "image/jpeg");
        assertThat(script).contains("\"shell_php.png\"", "image/png");
        assertThat(control).contains(".jpg\"").doesNotContain("\t", "\u202E", ";", "exe\"");

        HttpResponse<String> answer = caller.get(FILES + "/" + id(script));

        assertThat(header(answer, "Content-Type")).isEqualTo("image/png");
        assertThat(header(answer, "Content-Disposition")).startsWith("inline").contains("shell_php.png");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "Content-Security-Policy")).contains("sandbox", "default-src 'none'");
    }

    @Test
    void keepsWhatAPhoneSaysOfAPhotoButShowsNothingOfItInThePreview() throws IOException {
        byte[] sent = Photos.fromAPhone(1600, 1200);
        String id = id(upload("现场.jpg", sent));

        BufferedImage preview = picture(FILES + "/" + id + "/preview");

        assertThat(jdbc.sql("select taken_at::text || ' ' || lat || ' ' || lng from case_attachment where id = ?")
                        .param(Long.valueOf(id))
                        .query(String.class)
                        .single())
                .startsWith("2026-03-10 08:30:00+08")
                .endsWith(Photos.LATITUDE + " " + Photos.LONGITUDE);
        assertThat(new int[] {preview.getWidth(), preview.getHeight()}).containsExactly(360, 480);
        assertThat(preview.getRGB(180, 60) & 0xFF0000).as("red is up").isGreaterThan(0xC00000);
        assertThat(text(FILES + "/" + id)).contains("Exif", "2026:03:10");
        assertThat(text(FILES + "/" + id + "/preview")).doesNotContain("Exif", "2026:03:10", "GPS");
    }

    @Test
    void showsOfAPolyglotOnlyThePicture() {
        String id = id(upload("a.jpg", Photos.polyglot("<script>alert(1)</script>PK\3\4")));

        assertThat(header(caller.get(FILES + "/" + id), "Content-Type")).isEqualTo("image/jpeg");
        assertThat(text(FILES + "/" + id + "/preview")).doesNotContain("script");
    }

    @Test
    void showsWebpAndSmallPhotosAndSaysThatADocumentHasNoPreview() throws IOException {
        String webp = id(upload("a.webp", Photos.webp()));
        String paper = id(upload("a.pdf", bytes("%PDF-1.7 x")));

        assertThat(picture(FILES + "/" + webp + "/preview").getWidth()).isEqualTo(1);
        assertThat(caller.get(FILES + "/" + paper + "/preview").statusCode()).isEqualTo(404);
    }

    @Test
    void showsFileAndPreviewToNobodyElse() {
        String id = id(upload("a.jpg", Photos.jpeg()));
        Browser other = Browser.loggedIn(port, "420381-cmd.county-dispatcher", "yidan");

        assertThat(other.get(FILES + "/" + id).statusCode()).isEqualTo(404);
        assertThat(other.get(FILES + "/" + id + "/preview").statusCode()).isEqualTo(404);
        assertThat(Browser.anonymous(port).get(FILES + "/" + id + "/preview").statusCode())
                .isEqualTo(401);
        other.delete(FILES + "/" + id);
        assertThat(caller.get(FILES + "/" + id).statusCode()).isEqualTo(200);
    }

    @Test
    void keepsTheSameContentOnce() {
        byte[] photo = Photos.png(33, 44);
        String first = upload("一.png", photo);
        String second = upload("二.png", photo);
        String hash = first.replaceAll("(?s).*\"sha256\":\"(\\w+)\".*", "$1");

        assertThat(id(first)).isNotEqualTo(id(second));
        assertThat(jdbc.sql("select count(*) from stored_file where sha256 = ?")
                        .param(hash)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void refusesTheTenthPhotoUntilOneIsTakenBack() {
        String first = id(upload("a.jpg", Photos.jpeg()));
        for (int i = 0; i < 8; i++) {
            upload("a.jpg", Photos.jpeg());
        }

        assertThat(refusal("a.jpg", Photos.jpeg())).isEqualTo("409 file-too-many-waiting");

        caller.delete(FILES + "/" + first);

        assertThat(upload("a.jpg", Photos.jpeg())).contains("\"id\"");
    }

    @Test
    void refusesAFileOverTenMegabytes() {
        HttpResponse<String> answer = caller.upload(FILES, "a.jpg", Arrays.copyOf(Photos.jpeg(), 10 * 1024 * 1024 + 1));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("文件超过 10 MB");
        assertThat(caller.upload(FILES, "a.jpg", new byte[25 * 1024 * 1024]).statusCode())
                .isEqualTo(413);
    }

    @Test
    void refusesTwoHundredMegabytesBeforeTheyAreSent() throws IOException {
        try (Socket line = new Socket("localhost", port)) {
            line.getOutputStream()
                    .write(("POST " + FILES + " HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\n"
                                    + "Content-Type: multipart/form-data; boundary=x\r\nContent-Length: 209715200\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = firstAnswer(line.getInputStream());

            assertThat(answer).startsWith("HTTP/1.1 413").contains("每个文件不超过 10 MB");
        }
    }

    /** What is there after one read that reached the body. */
    private static String firstAnswer(InputStream from) throws IOException {
        byte[] read = new byte[8192];
        int length = 0;
        while (!new String(read, 0, length, StandardCharsets.UTF_8).contains("}")) {
            int more = from.read(read, length, read.length - length);
            if (more < 0) {
                break;
            }
            length += more;
        }
        return new String(read, 0, length, StandardCharsets.UTF_8);
    }

    private String upload(String name, byte[] content) {
        HttpResponse<String> answer = caller.upload(FILES, name, content);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return answer.body();
    }

    private String refusal(String name, byte[] content) {
        HttpResponse<String> answer = caller.upload(FILES, name, content);
        return answer.statusCode() + " " + answer.body().replaceAll("(?s).*urn:yidan:problem:\\w+\\.([\\w-]+).*", "$1");
    }

    private BufferedImage picture(String address) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(caller.bytes(address)));
    }

    private String text(String address) {
        return new String(caller.bytes(address), StandardCharsets.ISO_8859_1);
    }

    private static String id(String answer) {
        return answer.replaceAll("(?s).*\"id\":(\\d+).*", "$1");
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
