package org.yidan.engine.login;

import java.util.Arrays;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The application's paths, grouped by how they are protected. */
public final class Paths {

    static final RequestMatcher WEBAPPS = any("/camunda", "/camunda/**");

    /** Creates an administrator for whoever asks first (CVE-2026-77226). */
    static final RequestMatcher SET_UP = any("/camunda/api/admin/setup/**", "/camunda/app/admin/*/setup/**");

    /** Waiting for work is for programs, at the engine's own API; in the web applications no request can wait. */
    static final RequestMatcher WAITING = any("/camunda/api/engine/engine/*/external-task/fetchAndLock");

    static final RequestMatcher STATIC =
            any("/camunda/lib/**", "/camunda/assets/**", "/camunda/favicon.ico", "/favicon.ico", "/yidan/**");

    public static final RequestMatcher WEBAPP_LOGIN = post("/camunda/api/admin/auth/user/*/login/*");
    static final RequestMatcher WEBAPP_LOGOUT = post("/camunda/api/admin/auth/user/*/logout");
    static final RequestMatcher WEBAPP_WHO =
            PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, "/camunda/api/admin/auth/user/*");

    /** Used by programs: these answer 401 rather than a log-in page. */
    public static final RequestMatcher MACHINES =
            any("/engine-rest/**", "/api/**", "/camunda/api/**", "/open311/**", "/actuator/**", "/v3/api-docs/**");

    public static final RequestMatcher BASIC = any("/engine-rest/**", "/api/**", "/actuator/**", "/v3/api-docs/**");

    /** Where the engine reads bodies itself, whole. */
    public static final RequestMatcher ENGINE = any("/engine-rest/**", "/camunda/**");

    /** Where models come in, which are read whole. */
    public static final RequestMatcher MODELS = new OrRequestMatcher(ENGINE, post("/designer/drafts"));

    /** The only place that takes files of somebody who proves by the body itself who it is. */
    public static final RequestMatcher FILING = post("/open311/v2/requests.{format}");

    /** Photos and papers as they are, not their previews. */
    public static final RequestMatcher FILES_OUT = new OrRequestMatcher(
            get("/api/call-files/{id}"), get("/cases/{caseNo}/files/{id}"), get("/cases/{caseNo}/papers/{id}"));

    /** New models, for who designs them. */
    static final RequestMatcher DEPLOYMENTS = new OrRequestMatcher(
            post("/engine-rest/deployment/create"),
            post("/engine-rest/engine/*/deployment/create"),
            post("/camunda/api/engine/engine/*/deployment/create"));

    /** Files of the list and the calendar, for staffing offices and administrators; which region is asked later. */
    public static final RequestMatcher LIST_FILES = new OrRequestMatcher(
            post("/api/catalog/import"),
            PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.PUT, "/api/catalog/synonyms"),
            post("/api/calendar/holidays"));

    /** A changed sheet of the list, for those who may propose changes. */
    static final RequestMatcher CHANGED_SHEETS =
            new OrRequestMatcher(post("/catalog/sheet"), post("/catalog/sheet/proposal"));

    static final RequestMatcher LOGGED_IN = new OrRequestMatcher(
            WEBAPPS,
            any(
                    "/",
                    "/bar",
                    "/help/**",
                    "/designer",
                    "/designer/**",
                    "/engine-rest/**",
                    "/api/**",
                    "/account/**",
                    "/catalog/**",
                    "/calendar/**",
                    "/calls/**",
                    "/cases/**",
                    "/follow/slip/**",
                    "/notices/**",
                    "/audit/**",
                    "/evaluation/**",
                    "/exchange/**",
                    "/registers",
                    "/registers/**",
                    "/organization",
                    "/organization/**"),
            any("/v3/api-docs/**", "/v3/api-docs.yaml", "/swagger-ui", "/swagger-ui/**", "/forms/**"));

    /** Known by the partner's key in each request and by nothing the browser sends along. */
    static final RequestMatcher KEYED = any("/open311/**");

    /** The page of faults is none of them: it is shown in the place of another, and nobody opens it by itself. */
    static final RequestMatcher PUBLIC = new OrRequestMatcher(
            any("/login", "/follow", "/follow/rating", "/actuator/health", "/actuator/health/**", "/open311/**"),
            get("/list"),
            get("/list/{code}"));

    static final RequestMatcher OPERATORS = any("/actuator/prometheus");

    /** Where what designers drew is compared, rehearsed and released, also by staffing offices. */
    static final RequestMatcher RELEASES = any(
            "/designer",
            "/designer/drafts",
            "/designer/drafts/**",
            "/designer/versions/**",
            "/designer/rehearsal",
            "/designer/rehearsal/**");

    /** Where cases are moved, and where closed ones are asked again: a staffing office may be the second person, or ask. */
    static final RequestMatcher MIGRATIONS =
            any("/designer/migration", "/designer/migration/**", "/designer/replay", "/designer/replay/**");

    /** What designers may do. */
    static final RequestMatcher DESIGNERS = any("/designer", "/designer/**");

    /** Who logged in and what was done to users. */
    static final RequestMatcher LOG_INS = any("/audit/log-ins", "/audit/log-ins/**");

    /** The sealed log and what it says: whoever reads it reads of every case. */
    static final RequestMatcher SEALED_LOG = any("/api/audit/log/**", "/api/audit/ledger/**");

    /** Where administrators stop users and let them in again. */
    static final RequestMatcher SUSPENSIONS =
            new OrRequestMatcher(post("/audit/log-ins/suspend"), post("/audit/log-ins/readmit"));

    /** Every place there is, whoever may go there. A page elsewhere is not there, for nobody, and is said not to be. */
    static final RequestMatcher KNOWN = new OrRequestMatcher(
            SET_UP, WAITING, STATIC, LOGGED_IN, PUBLIC, MACHINES, LOG_INS, any("/logout", "/error"));

    static final String PASSWORD_PAGE = "/account/password";

    /** All there is for who has to change the password first. */
    static final RequestMatcher WITH_FIRST_PASSWORD = new OrRequestMatcher(
            any(PASSWORD_PAGE, "/bar", "/login", "/logout", "/error", "/actuator/health"),
            WEBAPP_LOGIN,
            WEBAPP_LOGOUT,
            WEBAPP_WHO);

    private Paths() {}

    private static RequestMatcher any(String... patterns) {
        return new OrRequestMatcher(Arrays.stream(patterns)
                .map(pattern -> (RequestMatcher)
                        PathPatternRequestMatcher.withDefaults().matcher(pattern))
                .toList());
    }

    private static RequestMatcher get(String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, pattern);
    }

    private static RequestMatcher post(String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, pattern);
    }
}
