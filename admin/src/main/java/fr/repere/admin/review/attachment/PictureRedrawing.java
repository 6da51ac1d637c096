package fr.repere.admin.review.attachment;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.MetadataException;
import com.drew.metadata.exif.ExifIFD0Directory;
import fr.repere.admin.review.attachment.FileRefused.Reason;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Draws a picture anew from its points: what else was in the file (where and by whom it was taken, scripts, another file) is gone. The
 * way it was held is kept by turning it.
 */
final class PictureRedrawing {

    private static final float QUALITY = 0.88f;

    private final AttachmentSettings settings;

    PictureRedrawing(AttachmentSettings settings) {
        this.settings = settings;
    }

    /** @throws FileRefused when it cannot be decoded or has too many points, which its head tells before anything is decoded */
    byte[] redraw(FileKind kind, byte[] bytes) {
        try {
            BufferedImage picture = decode(kind, bytes);
            return encode(kind, turned(picture, orientation(bytes), kind == FileKind.PNG));
        } catch (IOException | RuntimeException e) {
            throw e instanceof FileRefused refused ? refused : FileRefused.because(Reason.UNREADABLE_PICTURE);
        }
    }

    private BufferedImage decode(FileKind kind, byte[] bytes) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByMIMEType(kind.mediaType()).next();
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(in, true, true);
            long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
            if (pixels <= 0 || pixels > settings.maxPixels()) {
                throw FileRefused.because(Reason.TOO_MANY_PIXELS);
            }
            ImageReadParam parameters = reader.getDefaultReadParam();
            int step = (int) Math.ceil(Math.sqrt((double) pixels / settings.keptPixels()));
            if (step > 1) {
                parameters.setSourceSubsampling(step, step, 0, 0);
            }
            return reader.read(0, parameters);
        } finally {
            reader.dispose();
        }
    }

    /** EXIF's number from 1 (upright) to 8; 1 when it says nothing. */
    private static int orientation(byte[] bytes) {
        try {
            ExifIFD0Directory exif = ImageMetadataReader.readMetadata(new ByteArrayInputStream(bytes))
                    .getFirstDirectoryOfType(ExifIFD0Directory.class);
            return exif != null && exif.containsTag(ExifIFD0Directory.TAG_ORIENTATION)
                    ? exif.getInt(ExifIFD0Directory.TAG_ORIENTATION)
                    : 1;
        } catch (ImageProcessingException | MetadataException | IOException e) {
            return 1;
        }
    }

    private static BufferedImage turned(BufferedImage picture, int orientation, boolean translucent) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        AffineTransform turn = turn(orientation, width, height);
        boolean lying = orientation >= 5 && orientation <= 8;
        boolean alpha = translucent && picture.getColorModel().hasAlpha();
        BufferedImage result = new BufferedImage(
                lying ? height : width,
                lying ? width : height,
                alpha ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = result.createGraphics();
        if (!alpha) {
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, result.getWidth(), result.getHeight());
        }
        graphics.drawImage(picture, turn, null);
        graphics.dispose();
        return result;
    }

    private static AffineTransform turn(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }

    private static byte[] encode(FileKind kind, BufferedImage picture) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByMIMEType(kind.mediaType()).next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), kind == FileKind.JPEG ? quality(writer) : null);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static @Nullable ImageWriteParam quality(ImageWriter writer) {
        ImageWriteParam parameters = writer.getDefaultWriteParam();
        parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        parameters.setCompressionQuality(QUALITY);
        return parameters;
    }
}
