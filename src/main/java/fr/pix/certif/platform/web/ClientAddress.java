package fr.pix.certif.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/** Where a request comes from, as far as it tells one place from another. */
public final class ClientAddress {

    private static final int NETWORK_BYTES = 8;

    private ClientAddress() {}

    /** The address; of an IPv6 one its network, since every household has 2⁶⁴ of them. */
    public static String of(HttpServletRequest request) {
        var said = request.getRemoteAddr();
        try {
            return InetAddress.ofLiteral(said) instanceof Inet6Address address
                    ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), NETWORK_BYTES))
                    : said;
        } catch (IllegalArgumentException noAddress) {
            return said; // what a proxy put there instead: still the same for the same place
        }
    }
}
