package dev.backbeat.engine.tracking.server;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import javax.net.ssl.SSLHandshakeException;
import org.mlflow_project.apachehttp.conn.ssl.NoopHostnameVerifier;
import org.mlflow_project.apachehttp.conn.ssl.SSLConnectionSocketFactory;
import org.mlflow_project.apachehttp.protocol.HttpContext;
import org.mlflow_project.apachehttp.ssl.SSLContexts;

/// Secure connections of the official client. One that is broken off before it is secure is told from one that is
/// broken
/// off later, as Java's own client does.
final class Handshake extends SSLConnectionSocketFactory {

    Handshake(Tls tls) {
        super(
                tls.context().orElseGet(SSLContexts::createDefault),
                tls.isInsecure() ? NoopHostnameVerifier.INSTANCE : getDefaultHostnameVerifier());
    }

    @Override
    public Socket createLayeredSocket(Socket socket, String target, int port, HttpContext context) throws IOException {
        try {
            return super.createLayeredSocket(socket, target, port, context);
        } catch (SocketException e) {
            var brokenOff = new SSLHandshakeException("the server terminated the handshake");
            brokenOff.initCause(e);
            throw brokenOff;
        }
    }
}
