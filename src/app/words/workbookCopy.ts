/** What is stored of a workbook, for the clerk who hands it in; see `storedFile`. */
export const WORKBOOK_COPY =
  "工作簿入库时只存读取的那张工作表的单元格（CSV）和整个文件的校验值，批注、文档属性、其他工作表等都不存。";
