package org.anjiao.soap.internal;

import com.sun.tools.xjc.api.ErrorListener;
import com.sun.tools.xjc.api.SchemaCompiler;
import com.sun.tools.xjc.api.XJC;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import org.apache.cxf.staxutils.StaxUtils;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXParseException;

/** Makes classes of descriptions, as the tools of agencies do: names that clash and types that are missing show there. */
final class Descriptions {
    private Descriptions() {}

    /** What is wrong with the types of a description. */
    static List<String> faults(String wsdl) throws Exception {
        NodeList schemas = StaxUtils.read(new StringReader(wsdl))
                .getElementsByTagNameNS(XMLConstants.W3C_XML_SCHEMA_NS_URI, "schema");
        Errors errors = new Errors(new ArrayList<>());
        SchemaCompiler compiler = XJC.createSchemaCompiler();
        compiler.setErrorListener(errors);
        for (int i = 0; i < schemas.getLength(); i++) {
            compiler.parseSchema("http://localhost/#" + i, (Element) schemas.item(i));
        }
        if (schemas.getLength() != 2 || compiler.bind() == null) {
            errors.messages().add("No classes of " + schemas.getLength() + " schemas");
        }
        return errors.messages();
    }

    private record Errors(List<String> messages) implements ErrorListener {
        @Override
        public void error(SAXParseException failure) {
            messages.add(failure.toString());
        }

        @Override
        public void fatalError(SAXParseException failure) {
            messages.add(failure.toString());
        }

        @Override
        public void warning(SAXParseException failure) {
            messages.add(failure.toString());
        }

        @Override
        public void info(SAXParseException note) {
            // Of no interest.
        }
    }
}
