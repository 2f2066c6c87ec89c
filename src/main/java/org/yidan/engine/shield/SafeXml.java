package org.yidan.engine.shield;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads XML of anybody: no document type, no entity, nothing fetched. */
public final class SafeXml {

    private SafeXml() {}

    /** Tells the handler what stands in the file; {@link SAXException} for what is none. */
    public static void read(byte[] xml, DefaultHandler handler) throws SAXException {
        try {
            factory().newSAXParser().parse(new ByteArrayInputStream(xml), handler);
        } catch (IOException | ParserConfigurationException unreadable) {
            throw new SAXException(unreadable);
        }
    }

    private static SAXParserFactory factory() throws ParserConfigurationException, SAXException {
        SAXParserFactory factory = SAXParserFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setXIncludeAware(false);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
        factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        return factory;
    }
}
