/** Service of ScriptApp: the web app. The host deploys none. */
import { ServiceObject, type HostValue } from '../border/service-object';

export class WebApp extends ServiceObject {
  readonly referenceName = 'Service';

  getUrl(): HostValue {
    return null;
  }

  isEnabled(): HostValue {
    return false;
  }
}
