/** Files of other programs: workbooks and text tables read, papers written. The only package that names POI or PDFBox. */
package cn.shegong.document;
