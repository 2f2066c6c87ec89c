package org.yidan.casework.files;

import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.imaging.jpeg.JpegProcessingException;
import com.drew.lang.ByteArrayReader;
import com.drew.lang.GeoLocation;
import com.drew.metadata.Metadata;
import com.drew.metadata.MetadataException;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.GpsDirectory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;
import org.yidan.shared.OfficeClock;

/**
 * Reads EXIF and nothing else of a photo: other metadata may be compressed (a bomb) or XML. Broken EXIF counts as none; the
 * photo itself may still be good. A time without a zone is that of the office.
 */
final class Exif {

    private static final int RIFF_HEAD = 12;
    private static final int CHUNK_HEAD = 8;
    private static final int UPRIGHT = 1;
    private static final int LAST_ORIENTATION = 8;

    private Exif() {}

    static Shot of(FileKind kind, byte[] photo) {
        try {
            Metadata metadata =
                    switch (kind) {
                        case JPEG -> JpegMetadataReader.readMetadata(
                                new ByteArrayInputStream(photo), List.of(new ExifReader()));
                        case WEBP -> ofWebp(photo);
                        default -> new Metadata();
                    };
            return shot(metadata);
        } catch (JpegProcessingException | IOException | RuntimeException unreadable) {
            return Shot.UNKNOWN;
        }
    }

    private static Metadata ofWebp(byte[] photo) {
        Metadata metadata = new Metadata();
        ByteBuffer chunks =
                ByteBuffer.wrap(photo).order(ByteOrder.LITTLE_ENDIAN).position(RIFF_HEAD);
        while (chunks.remaining() > CHUNK_HEAD) {
            byte[] name = new byte[4];
            chunks.get(name);
            int length = chunks.getInt();
            if (length < 0 || length > chunks.remaining()) {
                return metadata;
            }
            if (new String(name, StandardCharsets.US_ASCII).equals("EXIF")) {
                byte[] exif = new byte[length];
                chunks.get(exif);
                new ExifReader().extract(new ByteArrayReader(exif), metadata);
                return metadata;
            }
            chunks.position(Math.min(chunks.limit(), chunks.position() + length + (length & 1)));
        }
        return metadata;
    }

    private static Shot shot(Metadata metadata) {
        GeoLocation place = Optional.ofNullable(metadata.getFirstDirectoryOfType(GpsDirectory.class))
                .map(GpsDirectory::getGeoLocation)
                .filter(Exif::isOnEarth)
                .orElse(null);
        return new Shot(
                takenAt(metadata),
                place == null ? null : place.getLatitude(),
                place == null ? null : place.getLongitude(),
                orientation(metadata));
    }

    private static boolean isOnEarth(GeoLocation place) {
        return !place.isZero() && Math.abs(place.getLatitude()) <= 90 && Math.abs(place.getLongitude()) <= 180;
    }

    private static @Nullable Instant takenAt(Metadata metadata) {
        ExifSubIFDDirectory said = metadata.getFirstDirectoryOfType(ExifSubIFDDirectory.class);
        Date original = said == null ? null : said.getDateOriginal(TimeZone.getTimeZone(OfficeClock.ZONE));
        return original == null ? null : original.toInstant();
    }

    private static int orientation(Metadata metadata) {
        ExifIFD0Directory said = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
        if (said == null || !said.containsTag(ExifDirectoryBase.TAG_ORIENTATION)) {
            return UPRIGHT;
        }
        try {
            int orientation = said.getInt(ExifDirectoryBase.TAG_ORIENTATION);
            return orientation < UPRIGHT || orientation > LAST_ORIENTATION ? UPRIGHT : orientation;
        } catch (MetadataException noNumber) {
            return UPRIGHT;
        }
    }
}
