package org.yidan.engine;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A browser or a program in front of the running application: real HTTP, real cookies, redirects not followed. */
public final class Browser {

    private final String address;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private String basic = "";
    private String forwardedFor = "";

    private Browser(int port) {
        this.address = "http://localhost:" + port;
    }

    /** Somebody without a log-in. */
    public static Browser anonymous(int port) {
        return new Browser(port);
    }

    /** A program that sends user and password with every request. */
    public static Browser basic(int port, String user, String password) {
        Browser program = new Browser(port);
        program.basic =
                "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        return program;
    }

    /**
     * A person who logged in with the page and opened Tasklist, so that both token cookies are there, also for who may not open
     * it: the web applications end a session that writes without theirs.
     */
    public static Browser loggedIn(int port, String user, String password) {
        Browser browser = new Browser(port);
        browser.logIn(user, password);
        browser.page("/camunda/app/tasklist/default/");
        if (browser.cookie("XSRF-TOKEN").isEmpty()) {
            browser.get("/camunda/api/admin/auth/user/default");
        }
        return browser;
    }

    /** The same one, behind a proxy that names this address. */
    public Browser by(String forAddress) {
        forwardedFor = forAddress;
        return this;
    }

    /** Puts a cookie into the browser, as another site or an attacker would. */
    public void keep(String name, String value) {
        HttpCookie cookie = new HttpCookie(name, value);
        cookie.setPath("/");
        cookie.setVersion(0);
        cookies.getCookieStore().add(URI.create(address), cookie);
    }

    public HttpResponse<String> logIn(String user, String password) {
        page("/login");
        String form = form(Map.of("username", user, "password", password, "_csrf", cookie("YIDAN-XSRF")));
        return send(request("/login")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html")
                .POST(BodyPublishers.ofString(form)));
    }

    /** Opens a page as a person. */
    public HttpResponse<String> page(String path) {
        return send(request(path).header("Accept", "text/html").GET());
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).header("Accept", "application/json").GET());
    }

    /** As a script of a page fetches something; the browser marks it. */
    public HttpResponse<String> byScript(String path) {
        return send(request(path)
                .header("Accept", "*/*")
                .header("Sec-Fetch-Dest", "empty")
                .GET());
    }

    /** A file as it comes. */
    public byte[] bytes(String path) {
        return download(path).body();
    }

    /** Opens a file as a person. */
    public HttpResponse<byte[]> download(String path) {
        try {
            return client.send(
                    request(path).header("Accept", "*/*").GET().build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** As Tasklist asks for a list with what its cards show. */
    public HttpResponse<String> hal(String path) {
        return send(request(path).header("Accept", "application/hal+json").GET());
    }

    /** As Tasklist asks for a list with an order and criteria of the moment. */
    public HttpResponse<String> halPost(String path, String json) {
        return send(tokens(request(path))
                .header("Accept", "application/hal+json")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)));
    }

    public HttpResponse<String> post(String path, String json) {
        return withBody("POST", path, json);
    }

    public HttpResponse<String> put(String path, String json) {
        return withBody("PUT", path, json);
    }

    public HttpResponse<String> delete(String path) {
        return send(tokens(request(path)).DELETE());
    }

    /** The same request with no token, as another site would make it. */
    public HttpResponse<String> forged(String path, String json) {
        return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    /** Deploys one file as the Modeler does. */
    public HttpResponse<String> deploy(String fileName, String content) {
        return deploy(Map.of(fileName, content));
    }

    /** Deploys files, by their names, in one deployment. */
    public HttpResponse<String> deploy(Map<String, String> files) {
        String border = "xxBorderxx";
        StringBuilder body = new StringBuilder("--" + border
                + "\r\nContent-Disposition: form-data; name=\"deployment-name\"\r\n\r\ntest\r\n--" + border);
        files.forEach((name, content) -> body.append("\r\nContent-Disposition: form-data; name=\"" + name
                + "\"; filename=\"" + name + "\"\r\nContent-Type: application/octet-stream\r\n\r\n" + content
                + "\r\n--" + border));
        body.append("--\r\n");
        return send(tokens(request("/engine-rest/deployment/create"))
                .header("Content-Type", "multipart/form-data; boundary=" + border)
                .POST(BodyPublishers.ofString(body.toString())));
    }

    /** Sends one file as a form does, in the field {@code file}. */
    public HttpResponse<String> upload(String path, String fileName, byte[] content) {
        String border = "xxBorderxx";
        byte[] head = ("--" + border + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] foot = ("\r\n--" + border + "--\r\n").getBytes(StandardCharsets.UTF_8);
        return send(tokens(request(path))
                .header("Accept", "application/json")
                .header("Content-Type", "multipart/form-data; boundary=" + border)
                .POST(BodyPublishers.ofByteArrays(List.of(head, content, foot))));
    }

    public HttpResponse<String> postForm(String path, Map<String, String> fields) {
        return send(tokens(request(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(fields))));
    }

    /** The value of a cookie, empty if there is none. */
    public String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(cookie -> cookie.getValue())
                .findFirst()
                .orElse("");
    }

    private HttpResponse<String> withBody(String method, String path, String json) {
        return send(tokens(request(path))
                .header("Accept", "application/json")
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(json)));
    }

    private HttpRequest.Builder tokens(HttpRequest.Builder request) {
        return request.header("X-YIDAN-XSRF", cookie("YIDAN-XSRF")).header("X-XSRF-TOKEN", cookie("XSRF-TOKEN"));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path));
        if (!forwardedFor.isEmpty()) {
            request.header("X-Forwarded-For", forwardedFor);
        }
        return basic.isEmpty() ? request : request.header("Authorization", basic);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
