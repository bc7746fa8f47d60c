package dev.backbeat.repl.cli;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Looks at the machine: is everything there that Backbeat needs, and everything that makes it quick?
final class Checkup {
    private static final int JAVA = 25;
    private static final long GIGABYTE = 1L << 30;
    private static final long MEGABYTE = 1L << 20;

    private final Path currentFolder;
    private final Path runs;
    private final Archive archive;

    Checkup(Path currentFolder, Path runs, Archive archive) {
        this.currentFolder = currentFolder.toAbsolutePath();
        this.runs = runs.toAbsolutePath();
        this.archive = archive;
    }

    List<Finding> findings() {
        return List.of(
                java(),
                memory(),
                fonts(),
                archive.finding(),
                writable("runs folder", runs),
                writable(".backbeat", currentFolder.resolve(".backbeat")),
                writable("temporary", Path.of(System.getProperty("java.io.tmpdir", "."))),
                space());
    }

    private static Finding java() {
        String what =
                Version.java() + ", " + System.getProperty("java.vendor") + ", " + System.getProperty("java.home");
        if (Runtime.version().feature() == JAVA) return Finding.ok("Java", what);
        return Finding.fail("Java", what, "Backbeat is made for Java " + JAVA + "; set JAVA_HOME to a JDK " + JAVA);
    }

    private static Finding memory() {
        long most = Runtime.getRuntime().maxMemory();
        String what = most / MEGABYTE + " MB heap, " + Runtime.getRuntime().availableProcessors() + " processors";
        if (most >= GIGABYTE / 2) return Finding.ok("memory", what);
        return Finding.warn("memory", what, "large runs will not fit; set BACKBEAT_JAVA_OPTS=-Xmx2g");
    }

    /// Whether text can really be drawn: without fonts, Java finds out only then, and by an error.
    private static Finding fonts() {
        try {
            Graphics2D graphics = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB).createGraphics();
            graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 12));
            graphics.drawString("0", 1, 7);
            String family = graphics.getFont().getFamily();
            graphics.dispose();
            return Finding.ok("fonts", "text can be drawn (" + family + ")");
        } catch (RuntimeException | LinkageError | InternalError e) {
            return Finding.warn(
                    "fonts",
                    "text cannot be drawn: " + Bug.messageOf(e),
                    "plots will be skipped; install fontconfig and a font (fontconfig, fonts-dejavu-core)");
        }
    }

    /// Tries what a run would do, and leaves no trace.
    private static Finding writable(String name, Path folder) {
        Path there = folder;
        while (there.getParent() != null && !Files.exists(there)) there = there.getParent();
        try {
            Files.delete(Files.createTempFile(there, ".backbeat-doctor-", ""));
            return Finding.ok(name, folder + " can be written");
        } catch (IOException | SecurityException e) {
            return Finding.fail(
                    name, folder + " cannot be written", "change its permissions, or work in another folder (--out)");
        }
    }

    private Finding space() {
        try {
            FileStore store = Files.getFileStore(currentFolder);
            long free = store.getUsableSpace();
            String what = "%.1f GB free in %s".formatted((double) free / GIGABYTE, currentFolder);
            if (free < 100 * MEGABYTE) return Finding.fail("disk", what, "free some space before the next run");
            if (free < GIGABYTE) return Finding.warn("disk", what, "free some space; remove old runs");
            return Finding.ok("disk", what);
        } catch (IOException e) {
            return Finding.warn("disk", "how much is free cannot be told: " + e.getMessage(), "");
        }
    }
}
