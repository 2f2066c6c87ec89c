package org.yidan.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Who is counted as one outside: an IPv4 address, or the first half of an IPv6 address, the rest of which its owner chooses. What a
 * proxy says of the address is taken from trusted proxies only, see docs/operations.md.
 */
public final class ClientAddress {

    private static final int NETWORK = 8;
    private static final int LONGEST = 64;

    private ClientAddress() {}

    /** The address this request came from. */
    public static String of(HttpServletRequest request) {
        String address = String.valueOf(request.getRemoteAddr());
        if (address.matches("[0-9A-Fa-f.]*:[0-9A-Fa-f:.]*")) {
            return network(address);
        }
        return address.length() > LONGEST ? address.substring(0, LONGEST) : address;
    }

    private static String network(String address) {
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return HexFormat.of().formatHex(Arrays.copyOf(bytes, Math.min(NETWORK, bytes.length))) + "/64";
        } catch (UnknownHostException unreadable) {
            return "unreadable";
        }
    }
}
