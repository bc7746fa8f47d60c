package dev.backbeat.dsl.compile.cache;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Tells what this user's Backbeat has written from what came with somebody else's files: by a secret of the user's.
final class Seal {
    static final int SIZE = 32;
    private static final String ALGORITHM = "HmacSHA256";

    private final byte[] secret;

    private Seal(byte[] secret) {
        this.secret = secret;
    }

    /// With the secret in that file, which is made if it is not there; empty if it can neither be read nor made.
    static Optional<Seal> by(Path file) {
        // A user without a folder: it would lie where the script does.
        if (!file.isAbsolute()) return Optional.empty();
        try {
            if (!Files.exists(file)) make(file);
            byte[] secret = Files.readAllBytes(file);
            return secret.length == SIZE ? Optional.of(new Seal(secret)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static void make(Path file) throws IOException {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder))
            Files.createDirectories(folder, posix ? only("rwx------") : anyone());
        byte[] secret = new byte[SIZE];
        new SecureRandom().nextBytes(secret);
        var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (var out = Files.newByteChannel(file, options, posix ? only("rw-------") : anyone())) {
            out.write(ByteBuffer.wrap(secret));
        } catch (FileAlreadyExistsException e) {
            // Another run was faster; its secret is as good.
        }
    }

    private static FileAttribute<?>[] only(String permissions) {
        return new FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        };
    }

    // Elsewhere what lies in a user's folder is the user's anyway.
    private static FileAttribute<?>[] anyone() {
        return new FileAttribute<?>[0];
    }

    byte[] of(byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }
}
