/** Tests in the real container: the tar.gz is unpacked and booted once for each class. JUnit 4, as Pax Exam wants. */
package org.anjiao.itests;
