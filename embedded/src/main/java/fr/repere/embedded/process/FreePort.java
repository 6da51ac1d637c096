package fr.repere.embedded.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** TCP ports of this machine. */
public final class FreePort {

    private FreePort() {}

    /** A port of the loopback address that nobody listens on now; somebody may take it before it is used. */
    public static int any() {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException("No free port on the loopback address", none);
        }
    }

    /** Whether a server could listen on that port, on any address of the machine. */
    public static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            // As servers do: a port that only closed connections still hold counts as free.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
