package org.yidan.engine.trail;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Where the request of this thread came from. A household or an office has a whole IPv6 network of 64 bits, so that counts as
 * one address.
 *
 * @param address empty text outside requests
 * @param channel {@code page}, {@code webapp} or {@code program}; empty outside requests
 */
public record RequestOrigin(String address, String channel) {

    private static final int NETWORK = 8;
    private static final String WEBAPP = "webapp";

    /** The origin of the request that this thread serves. */
    public static RequestOrigin current() {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)) {
            return new RequestOrigin("", "");
        }
        HttpServletRequest request = attributes.getRequest();
        return new RequestOrigin(network(request.getRemoteAddr()), channel(request));
    }

    /** The address, or nothing where there is none to write down. */
    public Optional<String> known() {
        return address.isEmpty() ? Optional.empty() : Optional.of(address);
    }

    public boolean isOfWebapps() {
        return WEBAPP.equals(channel);
    }

    private static String channel(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (path.startsWith("/camunda/")) {
            return WEBAPP;
        }
        return path.startsWith("/engine-rest/") || path.startsWith("/api/") || path.startsWith("/actuator/")
                ? "program"
                : "page";
    }

    static String network(@Nullable String address) {
        if (address == null || !address.contains(":")) {
            return address == null ? "" : address;
        }
        try {
            InetAddress parsed = InetAddress.getByName(address);
            if (parsed instanceof Inet6Address) {
                byte[] bytes = parsed.getAddress();
                Arrays.fill(bytes, NETWORK, bytes.length, (byte) 0);
                return InetAddress.getByAddress(bytes).getHostAddress() + "/64";
            }
            return parsed.getHostAddress();
        } catch (UnknownHostException notAnAddress) {
            return address;
        }
    }
}
