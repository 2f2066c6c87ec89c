package org.yidan.open311;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A hotline's program: no cookies, no log-in, only its key. */
final class Partner311 {

    static final String KEY = "yidan-sample-open311";

    private final HttpClient client = HttpClient.newHttpClient();
    private final String address;

    Partner311(int port) {
        this.address = "http://localhost:" + port;
    }

    /** A sound request about the market at 均州路, changed by name, value, name, value. */
    static Map<String, String> request(String... changes) {
        Map<String, String> request = new LinkedHashMap<>();
        request.put("api_key", KEY);
        request.put("jurisdiction_id", "420381");
        request.put("service_code", "SY-SC-011");
        request.put("description", "早市摊点卖过期食品，请来人核查处理。");
        request.put("address_string", "均州路街道早市东口三号摊");
        request.put("lat", "32.5403");
        request.put("long", "111.5133");
        request.put("last_name", "张");
        request.put("first_name", "三丰");
        request.put("phone", "13800001234");
        for (int i = 0; i < changes.length; i += 2) {
            request.put(changes[i], changes[i + 1]);
        }
        request.values().removeIf(String::isEmpty);
        return request;
    }

    HttpResponse<String> file(Map<String, String> fields) {
        return send(HttpRequest.newBuilder(URI.create(address + "/open311/v2/requests.json"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(query(fields))));
    }

    HttpResponse<String> fileWithPhoto(Map<String, String> fields, String name, byte[] photo) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        fields.forEach((field, value) -> body.writeBytes(("--b\r\nContent-Disposition: form-data; name=\"" + field
                        + "\"\r\nContent-Type: text/plain; charset=UTF-8\r\n\r\n" + value + "\r\n")
                .getBytes(StandardCharsets.UTF_8)));
        body.writeBytes(("--b\r\nContent-Disposition: form-data; name=\"media\"; filename=\"" + name
                        + "\"\r\nContent-Type: image/jpeg\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(photo);
        body.writeBytes("\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8));
        return send(HttpRequest.newBuilder(URI.create(address + "/open311/v2/requests.json"))
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    HttpResponse<String> get(String path, String... parameters) {
        Map<String, String> query = new LinkedHashMap<>();
        for (int i = 0; i < parameters.length; i += 2) {
            query.put(parameters[i], parameters[i + 1]);
        }
        return send(HttpRequest.newBuilder(URI.create(address + path + "?" + query(query)))
                .GET());
    }

    HttpResponse<String> ask(String path, String... parameters) {
        String[] all = new String[parameters.length + 2];
        System.arraycopy(parameters, 0, all, 0, parameters.length);
        all[parameters.length] = "api_key";
        all[parameters.length + 1] = KEY;
        return get(path, all);
    }

    private static String query(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
