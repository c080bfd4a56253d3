/** Photos and scans filed with households and visits: shrunk, without the place, encrypted, with a mark of consent. */
package cn.shegong.attachment;
