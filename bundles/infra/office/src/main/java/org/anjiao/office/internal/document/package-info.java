/** Office documents by Apache POI. */
package org.anjiao.office.internal.document;
