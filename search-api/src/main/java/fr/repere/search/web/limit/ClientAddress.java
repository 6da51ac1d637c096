package fr.repere.search.web.limit;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whom a request comes from, as far as limits go: an IPv4 address, or the /64 of an IPv6 one, because a household or office is given
 * that many addresses at once.
 *
 * @param bits the 32 bits of an IPv4 address, or the first 64 of an IPv6 one
 */
record ClientAddress(boolean v6, long bits) {

    private static final Pattern WITH_PORT = Pattern.compile("\\[([^\\]]*)](:\\d+)?|([\\d.]+):\\d+");

    /**
     * The client of a request.
     *
     * @param peer address of the other end of the connection
     * @param forwarded values of {@code X-Forwarded-For}, each a list, the client first, each proxy adding whom it was called by
     * @param trustedHops how many proxies of ours the request came through. What is not an address is answered for by the connection
     */
    static ClientAddress of(String peer, List<String> forwarded, int trustedHops) {
        List<String> way = new ArrayList<>();
        if (trustedHops > 0) {
            forwarded.forEach(value -> way.addAll(List.of(value.split(",", -1))));
        }
        way.add(peer);
        String client = way.get(Math.max(0, way.size() - 1 - trustedHops));
        return parsed(client).or(() -> parsed(peer)).orElse(new ClientAddress(false, 0));
    }

    private static Optional<ClientAddress> parsed(String text) {
        String address = text.strip();
        Matcher withPort = WITH_PORT.matcher(address);
        if (withPort.matches()) {
            address = withPort.group(1) == null ? withPort.group(3) : withPort.group(1);
        }
        try {
            InetAddress literal = InetAddress.ofLiteral(address);
            ByteBuffer bytes = ByteBuffer.wrap(literal.getAddress());
            return Optional.of(
                    literal instanceof Inet6Address
                            ? new ClientAddress(true, bytes.getLong())
                            : new ClientAddress(false, bytes.getInt()));
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }
}
