package org.yidan.engine.gate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.web.servlet.MultipartProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.limits.LimitSettings;
import org.yidan.shared.limits.RateLimits;

/** Requests with files are counted by user before they are read. */
class BodyGateTest {

    private final Binder settings = new Binder(new MapConfigurationPropertySource(
            Map.of("limits.upload", "2/10m", "gate.longest-wait", "1s", "gate.file-room", "1MB")));

    private final GateSettings bounds = settings.bindOrCreate("gate", GateSettings.class);
    private final BodyGate gate = new BodyGate(
            new Bounds(bounds, new MultipartProperties()),
            bounds,
            new RateLimits(settings.bindOrCreate("limits", LimitSettings.class), new OfficeClock()),
            new GateAnswers(new ObjectMapper()),
            (request, response, nobody) -> response.setStatus(401));

    @Test
    void countsRequestsWithFilesByUser() throws Exception {
        assertThat(upload("a").getStatus()).isEqualTo(200);
        assertThat(upload("a").getStatus()).isEqualTo(200);

        MockHttpServletResponse refused = upload("a");

        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getHeader("Retry-After")).isEqualTo("300");
        assertThat(refused.getContentAsString(StandardCharsets.UTF_8)).contains("too-often.upload", "5 分钟后再传");
        assertThat(upload("b").getStatus()).isEqualTo(200);
    }

    private MockHttpServletResponse upload(String user) throws Exception {
        MockHttpSession session = new MockHttpSession();
        session.setAttribute(
                HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(user, null, List.of())));
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/api/call-files");
        request.setSession(session);
        request.setContentType("multipart/form-data; boundary=x");
        request.setContent(new byte[1_000]);
        MockHttpServletResponse response = new MockHttpServletResponse();
        gate.doFilter(request, response, new MockFilterChain());
        return response;
    }
}
