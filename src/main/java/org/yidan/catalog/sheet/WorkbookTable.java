package org.yidan.catalog.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads the first sheet of an xlsx workbook as a stream of events. The rows are counted before any text is loaded, so a
 * huge sheet is refused early and in constant memory; POI's parser allows no document types and no external entities.
 */
class WorkbookTable {

    private static final double LEAST_INFLATE_RATIO = 0.002;
    private static final long MOST_PARTS = 1_000;

    private final CatalogSettings settings;

    WorkbookTable(CatalogSettings settings) {
        this.settings = settings;
        ZipSecureFile.setMinInflateRatio(LEAST_INFLATE_RATIO);
        ZipSecureFile.setMaxEntrySize(settings.maxUnpackedSize().toBytes());
        ZipSecureFile.setMaxFileCount(MOST_PARTS);
    }

    List<RawRow> read(Path file) {
        try (OPCPackage parts = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            XSSFReader workbook = new XSSFReader(parts);
            parse(workbook, new RowCount(settings.maxRows() + 1));
            SheetRows rows = new SheetRows(new ReadOnlySharedStringsTable(parts, false));
            parse(workbook, rows);
            return rows.rows();
        } catch (SheetUnreadable refused) {
            throw refused;
        } catch (IOException
                | OpenXML4JException
                | SAXException
                | ParserConfigurationException
                | RuntimeException wrong) {
            // The parser meets hostile files with many kinds of unchecked exceptions; all mean the same to the clerk.
            throw new SheetUnreadable(RowFault.ofFile(isZipBomb(wrong) ? "zip-bomb" : "not-a-workbook"));
        }
    }

    private static void parse(XSSFReader workbook, ContentHandler handler)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        Iterator<InputStream> sheets = workbook.getSheetsData();
        if (!sheets.hasNext()) {
            throw new SheetUnreadable(RowFault.ofFile("empty-file"));
        }
        try (InputStream sheet = sheets.next()) {
            XMLReader parser = XMLHelper.newXMLReader();
            parser.setContentHandler(handler);
            parser.parse(new InputSource(sheet));
        }
    }

    /** POI tells a zip bomb from a broken file only by its message. */
    private static boolean isZipBomb(Throwable wrong) {
        for (Throwable cause = wrong; cause != null; cause = cause.getCause()) {
            String message = cause.getMessage();
            if (message != null && message.contains("Zip bomb")) {
                return true;
            }
        }
        return false;
    }

    /** Counts the rows of a sheet and refuses it as soon as there are too many. */
    private static final class RowCount extends DefaultHandler {

        private final int limit;
        private int rows;

        RowCount(int limit) {
            this.limit = limit;
        }

        @Override
        public void startElement(String uri, String localName, String qName, Attributes attributes) {
            if (localName.equals("row") && ++rows > limit) {
                throw new SheetUnreadable(RowFault.ofFile("too-many-rows", limit - 1));
            }
        }
    }
}
