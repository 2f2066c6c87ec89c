package org.yidan.bench.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import org.junit.jupiter.api.Test;
import org.yidan.support.Line;
import org.yidan.support.Photos;

/**
 * What a flood does to the application as its image starts it, for a container of 1 GB: strangers' requests, endless bodies on
 * every path, the largest photos of four people at once. The figures are in docs/benchmarks.md; the process must live and leave
 * 120 MB for the uploads in {@code /tmp}, which count as the container's memory. All of it goes to this machine only and ends by itself.
 */
class SmallContainerBenchmark {

    private static final int REQUESTS = Integer.getInteger("bench.requests", 50_000);
    private static final long ENDLESS = 200_000_000;
    private static final long MOST_MEBIBYTES = 1024 - 120;

    private static final Path ENDPOINTS = Path.of("src/test/resources/security/permissions.csv");
    private static final List<String> SENDERS = List.of("X-Nobody: x", basic("admin"), basic("420381-sc.unit-clerk"));

    private final StringBuilder report = new StringBuilder(
            "| what | rss | most so far | heap after a collection | other | answers |\n|---|---|---|---|---|---|\n");
    private final Map<String, Integer> answers = new ConcurrentHashMap<>();

    @Test
    void lives() throws Exception {
        Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "small-container");
        try (ServerProcess server = ServerProcess.in(folder)) {
            say(server, "started");
            at(16, REQUESTS, i -> () -> stranger(server, i));
            say(server, REQUESTS + " requests of strangers for a page");
            bodies(server);
            say(server, "endless bodies of every kind, 17 paths, 3 senders, 8 at once");
            say(server, "endless JSON, all " + bodiesEverywhere(server) + " endpoints, 3 senders, 8 at once");
            photos(server);
            say(server, "largest photos of four people at once");
            uploads(server);
            say(server, "40 requests of 9 MB at once");
            assertThat(server.isAlive()).isTrue();
            assertThat(server.memory().get("peak")).isLessThan(MOST_MEBIBYTES);
        }
    }

    private void say(ServerProcess server, String what) throws IOException, InterruptedException {
        Map<String, Long> memory = server.memory();
        report.append("| %s | %d | %d | %d | %d | %s |%n"
                .formatted(
                        what,
                        memory.get("rss"),
                        memory.get("peak"),
                        memory.get("heap"),
                        memory.get("nonheap"),
                        new TreeMap<>(answers)));
        answers.clear();
        System.out.println(report);
        Files.writeString(Path.of("target/small-container.txt"), report);
    }

    private interface Work {
        Callable<Integer> of(int i);
    }

    private void at(int threads, int times, Work work) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(threads);
        try {
            List<Future<Integer>> sent = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                sent.add(people.submit(work.of(i)));
            }
            for (Future<Integer> one : sent) {
                answers.merge(String.valueOf(one.get(10, TimeUnit.MINUTES)), 1, Integer::sum);
            }
        } finally {
            people.shutdownNow();
        }
    }

    private final HttpClient strangers =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private int stranger(ServerProcess server, int i) throws IOException, InterruptedException {
        String path =
                switch (i % 3) {
                    case 0 -> "/cases?q=" + "x".repeat(4_000) + i;
                    case 1 -> "/camunda/api/admin/auth/user/default";
                    default -> "/camunda/app/tasklist/default/?" + i;
                };
        return strangers
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                                .header("Accept", "text/html")
                                .build(),
                        BodyHandlers.discarding())
                .statusCode();
    }

    private void bodies(ServerProcess server) throws Exception {
        String json = "application/json";
        String files = "multipart/form-data; boundary=x";
        String form = "application/x-www-form-urlencoded";
        String[][] paths = {
            {"POST", "/engine-rest/task", json},
            {"POST", "/engine-rest/task/count", json},
            {"POST", "/engine-rest/variable-instance", json},
            {"POST", "/engine-rest/history/task", json},
            {"POST", "/engine-rest/process-definition/key/call-request/submit-form", json},
            {"POST", "/engine-rest/deployment/create", files},
            {"POST", "/engine-rest/task/none/attachment/create", files},
            {"POST", "/camunda/api/engine/engine/default/task", json},
            {"POST", "/api/call-files", files},
            {"PUT", "/api/catalog/synonyms?region=420381", "text/csv"},
            {"POST", "/api/calendar/holidays", "text/csv"},
            {"POST", "/api/catalog/import?region=420381&dryRun=true", "text/csv"},
            {"POST", "/login", form},
            {"POST", "/follow", form},
            {"POST", "/open311/v2/requests.json", form},
            {"POST", "/open311/v2/requests.json", files},
            {"POST", "/nowhere", files}
        };
        at(8, paths.length * SENDERS.size(), i -> () -> {
            String[] path = paths[i % paths.length];
            return endless(server, SENDERS.get(i / paths.length), path[0] + " " + path[1], path[2]);
        });
    }

    /** To whatever answers, as the table of permissions lists it, even where a body has no business. */
    private int bodiesEverywhere(ServerProcess server) throws Exception {
        List<String> endpoints = Files.readAllLines(ENDPOINTS).stream()
                .skip(1)
                .map(row -> row.substring(0, row.indexOf(',')))
                .map(endpoint -> endpoint.replace("{name}", "default").replaceAll("\\{[^}]*}", "none-1"))
                .toList();
        Map<Integer, String> silent = new ConcurrentHashMap<>();
        at(8, endpoints.size() * SENDERS.size(), i -> () -> {
            String endpoint = endpoints.get(i % endpoints.size());
            int status = endless(server, SENDERS.get(i / endpoints.size()), endpoint, "application/json");
            if (status == 0 || status >= 500) {
                silent.put(i, status + " " + SENDERS.get(i / endpoints.size()) + " " + endpoint);
            }
            return status;
        });
        Files.write(Path.of("target/small-container-faults.txt"), new TreeMap<>(silent).values());
        return endpoints.size();
    }

    private static int endless(ServerProcess server, String sender, String endpoint, String kind) {
        try (Line line = Line.to(server.port())) {
            line.head(
                    endpoint + " HTTP/1.1",
                    sender,
                    "Accept: application/json",
                    "Content-Type: " + kind,
                    "Transfer-Encoding: chunked");
            line.chunks(ENDLESS);
            return line.status();
        }
    }

    private void photos(ServerProcess server) throws Exception {
        byte[] big = jpeg(noise(6_000, 4_000), false, 0.1f);
        byte[] refined = jpeg(noise(4_000, 3_000), true, 0.3f);
        byte[][] sent = {big, refined, Photos.plainWebp(2_900, 2_700), big, refined, Photos.plainWebp(2_800, 2_850)};
        report.append("| photos: 24 MP JPEG %d kB, 12 MP progressive %d kB, 7.8 MP WebP %d kB | | | | | |%n"
                .formatted(big.length / 1000, refined.length / 1000, sent[2].length / 1000));
        String[] people = {"420381001.caller", "420381002.caller", "420381003.caller", "420381-cmd.caller"};
        at(4, 4 * sent.length, i -> () -> upload(server, people[i % 4], sent[i / 4], i));
    }

    private void uploads(ServerProcess server) throws Exception {
        byte[] nine = new byte[9_000_000];
        at(40, 40, i -> () -> upload(server, "420381-sc.unit-clerk", nine, i));
    }

    private int upload(ServerProcess server, String user, byte[] photo, int i)
            throws IOException, InterruptedException {
        byte[] head = ("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a" + i + ".jpg\"\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        // Another hash each time, or the preview would be known.
        byte[] foot = (" " + i + "\r\n--x--\r\n").getBytes(StandardCharsets.US_ASCII);
        return strangers
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/api/call-files"))
                                .header("Authorization", basic(user).substring("Authorization: ".length()))
                                .header("Content-Type", "multipart/form-data; boundary=x")
                                .POST(BodyPublishers.concat(
                                        BodyPublishers.ofByteArray(head),
                                        BodyPublishers.ofByteArray(photo),
                                        BodyPublishers.ofByteArray(foot)))
                                .build(),
                        BodyHandlers.discarding())
                .statusCode();
    }

    private static String basic(String user) {
        return "Authorization: Basic "
                + Base64.getEncoder().encodeToString((user + ":yidan").getBytes(StandardCharsets.UTF_8));
    }

    private static BufferedImage noise(int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(1);
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                row[x] = random.nextInt();
            }
            picture.setRGB(0, y, width, 1, row, 0, width);
        }
        return picture;
    }

    private static byte[] jpeg(BufferedImage picture, boolean progressive, float quality) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpg").next();
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        try (var out = ImageIO.createImageOutputStream(written)) {
            writer.setOutput(out);
            ImageWriteParam manner = writer.getDefaultWriteParam();
            manner.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            manner.setCompressionQuality(quality);
            manner.setProgressiveMode(progressive ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
            writer.write(null, new IIOImage(picture, null, null), manner);
        } finally {
            writer.dispose();
        }
        return written.toByteArray();
    }
}
