/** Folders and small files on the disk: the data folder, who has it open, replacing a file whole. */
package cn.shegong.disk;
