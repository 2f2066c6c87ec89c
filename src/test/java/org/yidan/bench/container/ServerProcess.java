package org.yidan.bench.container;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The application in a process of its own, with the options the image sets for it; only the share of a container's memory becomes
 * the heap that it is in a container of 1 GB. Its database is another process. Settings of the benchmarks (bench.*) go along.
 */
final class ServerProcess implements AutoCloseable {

    private static final Pattern OPTIONS = Pattern.compile("JAVA_TOOL_OPTIONS=\"([^\"]*)\"");
    private static final Pattern SHARE = Pattern.compile("MaxRAMPercentage=(\\d+)");
    private static final int CONTAINER_MEBIBYTES = 1024;
    private static final Pattern ARENAS = Pattern.compile("MALLOC_ARENA_MAX=(\\d+)");
    private static final double MEBI = 1024 * 1024;

    private final Process process;
    private final int port;
    private final HttpClient http = HttpClient.newHttpClient();

    private ServerProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts it, with its own new database in the folder, and waits until it is up. */
    static ServerProcess in(Path folder) throws IOException, InterruptedException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Process started = asItsImage(folder, "org.yidan.YidanApplication", "--server.port=" + port)
                .start();
        ServerProcess server = new ServerProcess(started, port);
        for (int i = 0; i < 240 && server.status("/actuator/health") != 200; i++) {
            TimeUnit.SECONDS.sleep(1);
        }
        return server;
    }

    /** A class of this build with the options of the image, its database and its words in the folder. */
    static ProcessBuilder asItsImage(Path folder, String main, String... arguments) throws IOException {
        String image = Files.readString(Path.of("src/main/docker/Dockerfile"));
        Path files = Files.createDirectories(folder.resolve("tmp"));
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(Arrays.stream(first(OPTIONS, image).split(" "))
                .map(option -> option.startsWith("-XX:MaxRAMPercentage") ? "-Xmx" + heap(image) + "m" : option)
                .map(option -> option.startsWith("-Djava.io.tmpdir") ? "-Djava.io.tmpdir=" + files : option)
                .toList());
        System.getProperties().stringPropertyNames().stream()
                .filter(name -> name.startsWith("bench."))
                .forEach(name -> command.add("-D" + name + "=" + System.getProperty(name)));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main));
        command.addAll(List.of(arguments));
        command.add("--yidan.embedded-database.directory="
                + folder.resolve("postgres").toAbsolutePath());
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("server.log").toFile());
        builder.environment().put("MALLOC_ARENA_MAX", first(ARENAS, image));
        return builder;
    }

    /** What the image makes of 1 GB, unless bench.heap says otherwise. */
    private static int heap(String image) {
        return Integer.getInteger("bench.heap", CONTAINER_MEBIBYTES * Integer.parseInt(first(SHARE, image)) / 100);
    }

    private static String first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        if (!found.find()) {
            throw new IllegalStateException("the image says no " + pattern);
        }
        return found.group(1);
    }

    int port() {
        return port;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** The status of a page; zero while nobody answers. */
    int status(String path) {
        try {
            return http.send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                    .build(),
                            BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException nobody) {
            return 0;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    /** Memory in MiB: what the process has now and had at most, the heap after a collection, what lies outside of it. */
    Map<String, Long> memory() throws IOException, InterruptedException {
        new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        String.valueOf(process.pid()),
                        "GC.run")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        return Map.of(
                "rss", ofProcess("VmRSS"),
                "peak", ofProcess("VmHWM"),
                "heap", used("heap"),
                "nonheap", used("nonheap"));
    }

    private long ofProcess(String name) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                .filter(line -> line.startsWith(name + ":"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(-1);
    }

    private long used(String area) throws IOException, InterruptedException {
        String figures = http.send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/prometheus"))
                                .header(
                                        "Authorization",
                                        "Basic " + Base64.getEncoder().encodeToString("admin:yidan".getBytes()))
                                .build(),
                        BodyHandlers.ofString())
                .body();
        return Math.round(figures.lines()
                        .filter(line -> line.startsWith("jvm_memory_used_bytes{area=\"" + area + "\""))
                        .collect(Collectors.summingDouble(
                                line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1))))
                / MEBI);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException(stopped));
        }
    }
}
