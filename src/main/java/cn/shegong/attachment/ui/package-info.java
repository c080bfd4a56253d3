/** The photos and scans on the page of a household or a visit. */
package cn.shegong.attachment.ui;
